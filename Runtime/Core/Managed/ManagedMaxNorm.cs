using System;

namespace Graft
{
    /// <summary>Sixteen columns a part at the least: their lengths first, then those that are too long are scaled.</summary>
    sealed unsafe class ManagedMaxNorm : ManagedLaunch
    {
        readonly float norm;
        readonly ManagedArray weights;

        public ManagedMaxNorm(WorkerPool pool, float norm, View weights) : base(pool, PartsFor(pool, weights.Pitch / View.Lanes, 4.0 * View.Lanes * weights.Rows))
        {
            this.norm = norm;
            this.weights = new ManagedArray(weights);
        }

        public override void Run(int part)
        {
            int blocks = weights.Pitch / View.Lanes;
            for (int block = (int)((long)blocks * part / Parts); block < (int)((long)blocks * (part + 1) / Parts); block++) Hold(block * View.Lanes);
        }

        void Hold(int first)
        {
            float* factors = stackalloc float[View.Lanes];
            for (int i = 0; i < View.Lanes; i++) factors[i] = 0;
            for (int row = 0; row < weights.Rows; row++)
            {
                float* w = weights.Row(row) + first;
                for (int i = 0; i < View.Lanes; i++) factors[i] += w[i] * w[i];
            }
            bool all = true;
            for (int i = 0; i < View.Lanes; i++)
            {
                all &= factors[i] <= norm * norm;
                factors[i] = factors[i] > norm * norm ? norm / MathF.Sqrt(factors[i]) : 1;
            }
            if (all) return;
            for (int row = 0; row < weights.Rows; row++)
            {
                float* w = weights.Row(row) + first;
                for (int i = 0; i < View.Lanes; i++) w[i] *= factors[i];
            }
        }
    }
}
