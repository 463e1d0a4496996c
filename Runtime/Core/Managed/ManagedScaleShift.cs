using System;

namespace Graft
{
    /// <summary>y = after(gamma * (x - runningMean) / sqrt(runningVariance + epsilon) + beta), a few rows a part.</summary>
    sealed unsafe class ManagedScaleShift : ManagedLaunch
    {
        readonly INormalizationLoops loops;
        readonly IElementwiseLoops activation;
        readonly ManagedArray x, gamma, beta, runningMean, runningVariance, y, scale;
        readonly float epsilon;

        public ManagedScaleShift(
            WorkerPool pool, ILoops loops, View x, View gamma, View beta, View runningMean, View runningVariance, View y, float epsilon, Elementwise after)
            : base(pool, PartsFor(pool, x.Rows, 12.0 * x.Pitch))
        {
            this.loops = loops.Normalization;
            this.x = new ManagedArray(x);
            this.gamma = new ManagedArray(gamma);
            this.beta = new ManagedArray(beta);
            this.runningMean = new ManagedArray(runningMean);
            this.runningVariance = new ManagedArray(runningVariance);
            this.y = new ManagedArray(y);
            this.epsilon = epsilon;
            scale = ManagedArray.Like(gamma);
            activation = after.IsIdentity ? null : loops.Elementwise(after);
        }

        public override void Run(int part)
        {
            RowsOf(part, Parts, x.Rows, out int first, out int end);
            for (int row = first; row < end; row++) loops.ScaleShift(x.Row(row), runningMean.Floats, scale.Floats, beta.Floats, y.Row(row), x.Pitch);
            activation?.Forward(y.Row(first), y.Row(first), (end - first) * y.Pitch);
        }

        // The parameters may have changed since the last step.
        protected override void Prepare() => Scale(gamma, runningVariance, epsilon, scale);

        /// <summary>scale = gamma / sqrt(runningVariance + epsilon).</summary>
        public static void Scale(in ManagedArray gamma, in ManagedArray runningVariance, float epsilon, in ManagedArray scale)
        {
            for (int j = 0; j < gamma.Pitch; j++) scale.Floats[j] = gamma.Floats[j] / MathF.Sqrt(runningVariance.Floats[j] + epsilon);
        }
    }
}
