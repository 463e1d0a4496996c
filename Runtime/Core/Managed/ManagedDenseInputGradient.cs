namespace Graft
{
    /// <summary>dx = (dy wᵀ) * derivative. The weights are transposed first, so that the product runs along rows.</summary>
    sealed unsafe class ManagedDenseInputGradient : ManagedLaunch
    {
        readonly ILoops loops;
        readonly IElementwiseLoops activation;
        readonly ManagedArray dy, dx, at;
        readonly ManagedTranspose transpose;

        public ManagedDenseInputGradient(WorkerPool pool, ILoops loops, View dy, View w, View dx, Elementwise timesDerivativeOf, View at)
            : base(pool, PartsFor(pool, (dy.Rows + 3) / 4, 8.0 * dy.Columns * dx.Pitch))
        {
            this.loops = loops;
            this.dy = new ManagedArray(dy);
            this.dx = new ManagedArray(dx);
            this.at = new ManagedArray(at);
            transpose = new ManagedTranspose(pool, w);
            activation = timesDerivativeOf.IsIdentity ? null : loops.Elementwise(timesDerivativeOf);
        }

        public override void Run(int part)
        {
            RowsOf(part, Parts, dy.Rows, out int first, out int end);
            ManagedArray turned = transpose.Result;
            loops.Product(dy.Row(first), dy.Pitch, 1, turned.Floats, turned.Pitch, null, dx.Row(first), dx.Pitch, end - first, dy.Columns, dx.Columns);
            activation?.Gradient(at.Row(first), dx.Row(first), dx.Row(first), (end - first) * dx.Pitch);
        }

        protected override void Prepare() => transpose.Enqueue(Step);
    }
}
