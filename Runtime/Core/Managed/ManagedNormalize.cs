using System;

namespace Graft
{
    /// <summary>y = after(gamma * (x - mean) * inverse + beta), a few columns a part: all their statistics are the part's own.</summary>
    sealed unsafe class ManagedNormalize : ManagedLaunch
    {
        readonly INormalizationLoops loops;
        readonly IElementwiseLoops activation;
        readonly ManagedArray x, gamma, beta, runningMean, runningVariance, mean, inverse, y, scale;
        readonly float momentum, epsilon;

        public ManagedNormalize(
            WorkerPool pool, ILoops loops, View x, View gamma, View beta, View runningMean, View runningVariance, View mean, View inverse, View y,
            float momentum, float epsilon, Elementwise after) : base(pool, PartsFor(pool, x.Pitch / View.Lanes, 20.0 * View.Lanes * x.Rows))
        {
            this.loops = loops.Normalization;
            this.x = new ManagedArray(x);
            this.gamma = new ManagedArray(gamma);
            this.beta = new ManagedArray(beta);
            this.runningMean = new ManagedArray(runningMean);
            this.runningVariance = new ManagedArray(runningVariance);
            this.mean = new ManagedArray(mean);
            this.inverse = new ManagedArray(inverse);
            this.y = new ManagedArray(y);
            this.momentum = momentum;
            this.epsilon = epsilon;
            scale = ManagedArray.Like(gamma);
            activation = after.IsIdentity ? null : loops.Elementwise(after);
        }

        public override void Run(int part)
        {
            ColumnsOf(part, Parts, x.Pitch, out int first, out int count);
            float* mean = this.mean.Floats + first, inverse = this.inverse.Floats + first, scale = this.scale.Floats + first;
            new Span<float>(mean, count).Clear();
            for (int row = 0; row < x.Rows; row++) loops.Add(x.Row(row) + first, mean, count);
            for (int j = 0; j < count; j++) mean[j] /= x.Rows;

            float* variance = inverse;
            new Span<float>(variance, count).Clear();
            for (int row = 0; row < x.Rows; row++) loops.AddSquares(x.Row(row) + first, mean, variance, count);
            for (int j = 0; j < count; j++)
            {
                float varies = variance[j] / x.Rows;
                inverse[j] = 1 / MathF.Sqrt(varies + epsilon);
                scale[j] = gamma.Floats[first + j] * inverse[j];
                // The averages' padding stays zero.
                if (first + j >= x.Columns) continue;
                Move(ref runningMean.Floats[first + j], mean[j]);
                Move(ref runningVariance.Floats[first + j], varies);
            }

            for (int row = 0; row < x.Rows; row++)
            {
                float* to = y.Row(row) + first;
                loops.ScaleShift(x.Row(row) + first, mean, scale, beta.Floats + first, to, count);
                activation?.Forward(to, to, count);
            }
        }

        void Move(ref float average, float value) => average = momentum * average + (1 - momentum) * value;
    }
}
