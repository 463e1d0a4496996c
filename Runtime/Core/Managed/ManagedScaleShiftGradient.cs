namespace Graft
{
    /// <summary>dx = dy * derivative * gamma / sqrt(runningVariance + epsilon), a few rows a part.</summary>
    sealed unsafe class ManagedScaleShiftGradient : ManagedLaunch
    {
        readonly INormalizationLoops loops;
        readonly IElementwiseLoops activation;
        readonly ManagedArray dy, gamma, runningVariance, dx, at, scale;
        readonly float epsilon;

        public ManagedScaleShiftGradient(
            WorkerPool pool, ILoops loops, View dy, View gamma, View runningVariance, View dx, float epsilon, Elementwise timesDerivativeOf, View at)
            : base(pool, PartsFor(pool, dy.Rows, 6.0 * dy.Pitch))
        {
            this.loops = loops.Normalization;
            this.dy = new ManagedArray(dy);
            this.gamma = new ManagedArray(gamma);
            this.runningVariance = new ManagedArray(runningVariance);
            this.dx = new ManagedArray(dx);
            this.at = new ManagedArray(at);
            this.epsilon = epsilon;
            scale = ManagedArray.Like(gamma);
            activation = timesDerivativeOf.IsIdentity ? null : loops.Elementwise(timesDerivativeOf);
        }

        public override void Run(int part)
        {
            RowsOf(part, Parts, dy.Rows, out int first, out int end);
            for (int row = first; row < end; row++) loops.Scale(dy.Row(row), scale.Floats, dx.Row(row), dy.Pitch);
            activation?.Gradient(at.Row(first), dx.Row(first), dx.Row(first), (end - first) * dx.Pitch);
        }

        protected override void Prepare() => ManagedScaleShift.Scale(gamma, runningVariance, epsilon, scale);
    }
}
