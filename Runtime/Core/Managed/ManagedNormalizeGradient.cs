using System;

namespace Graft
{
    /// <summary>The gradients of batch normalization, a few columns a part: first the sums down the rows, then dx.</summary>
    sealed unsafe class ManagedNormalizeGradient : ManagedLaunch
    {
        readonly INormalizationLoops loops;
        readonly IElementwiseLoops activation;
        readonly ManagedArray dy, x, gamma, mean, inverse, dx, dgamma, dbeta, at, slopes, share, lean, scale;

        public ManagedNormalizeGradient(
            WorkerPool pool, ILoops loops, View dy, View x, View gamma, View mean, View inverse, View dx, View dgamma, View dbeta,
            Elementwise timesDerivativeOf, View at) : base(pool, PartsFor(pool, x.Pitch / View.Lanes, 20.0 * View.Lanes * x.Rows))
        {
            this.loops = loops.Normalization;
            this.dy = new ManagedArray(dy);
            this.x = new ManagedArray(x);
            this.gamma = new ManagedArray(gamma);
            this.mean = new ManagedArray(mean);
            this.inverse = new ManagedArray(inverse);
            this.dx = new ManagedArray(dx);
            this.dgamma = new ManagedArray(dgamma);
            this.dbeta = new ManagedArray(dbeta);
            this.at = new ManagedArray(at);
            slopes = ManagedArray.Like(gamma);
            share = ManagedArray.Like(gamma);
            lean = ManagedArray.Like(gamma);
            scale = ManagedArray.Like(gamma);
            activation = timesDerivativeOf.IsIdentity ? null : loops.Elementwise(timesDerivativeOf);
        }

        public override void Run(int part)
        {
            ColumnsOf(part, Parts, x.Pitch, out int first, out int count);
            float* mean = this.mean.Floats + first, inverse = this.inverse.Floats + first, sum = dbeta.Floats + first, product = dgamma.Floats + first;
            new Span<float>(sum, count).Clear();
            new Span<float>(product, count).Clear();
            for (int row = 0; row < x.Rows; row++) loops.AddSlopes(Slopes(row, first, count), x.Row(row) + first, mean, sum, product, count);
            for (int j = 0; j < count; j++) product[j] *= inverse[j];
            if (dx.IsEmpty) return;

            float* share = this.share.Floats + first, lean = this.lean.Floats + first, scale = this.scale.Floats + first;
            for (int j = 0; j < count; j++)
            {
                share[j] = sum[j] / x.Rows;
                lean[j] = product[j] * inverse[j] / x.Rows;
                scale[j] = gamma.Floats[first + j] * inverse[j];
            }
            for (int row = 0; row < x.Rows; row++)
                loops.Gradient(Slopes(row, first, count), x.Row(row) + first, mean, share, lean, scale, dx.Row(row) + first, count);
        }

        // The row's gradient, with the derivative where there is one.
        float* Slopes(int row, int first, int count)
        {
            if (activation == null) return dy.Row(row) + first;
            activation.Gradient(at.Row(row) + first, dy.Row(row) + first, slopes.Floats + first, count);
            return slopes.Floats + first;
        }
    }
}
