using System;
using System.Linq;

namespace Graft
{
    /// <summary>The common norm of all gradients: squares summed row by row, rows in double precision in their order. One part, so that workers change nothing.</summary>
    sealed unsafe class ManagedGlobalNorm : ManagedLaunch
    {
        readonly ILoops loops;
        readonly float norm;
        readonly ManagedArray[] gradients;
        readonly ManagedArray scale;

        public ManagedGlobalNorm(WorkerPool pool, ILoops loops, float norm, View[] gradients, View scale) : base(pool, 1)
        {
            this.loops = loops;
            this.norm = norm;
            this.gradients = gradients.Select(view => new ManagedArray(view)).ToArray();
            this.scale = new ManagedArray(scale);
        }

        public override void Run(int part)
        {
            double all = 0;
            for (int i = 0; i < gradients.Length; i++)
            {
                double sum = 0;
                for (int row = 0; row < gradients[i].Rows; row++) sum += loops.SumOfSquares(gradients[i].Row(row), gradients[i].Pitch);
                scale.Floats[1 + i] = (float)sum;
                all += sum;
            }
            // Not a number is not at most the norm, so it goes on into every gradient.
            scale.Floats[0] = Math.Sqrt(all) <= norm ? 1 : (float)(norm / Math.Sqrt(all));
        }
    }
}
