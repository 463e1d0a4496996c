namespace Graft
{
    /// <summary>y = after(x w + b), a few rows a part.</summary>
    sealed unsafe class ManagedDenseForward : ManagedLaunch
    {
        readonly ILoops loops;
        readonly IElementwiseLoops activation;
        readonly ManagedArray x, w, b, y;

        public ManagedDenseForward(WorkerPool pool, ILoops loops, View x, View w, View b, View y, Elementwise after)
            : base(pool, PartsFor(pool, (x.Rows + 3) / 4, 8.0 * x.Columns * w.Pitch))
        {
            this.loops = loops;
            this.x = new ManagedArray(x);
            this.w = new ManagedArray(w);
            this.b = new ManagedArray(b);
            this.y = new ManagedArray(y);
            activation = after.IsIdentity ? null : loops.Elementwise(after);
        }

        public override void Run(int part)
        {
            RowsOf(part, Parts, x.Rows, out int first, out int end);
            loops.Product(x.Row(first), x.Pitch, 1, w.Floats, w.Pitch, b.Floats, y.Row(first), y.Pitch, end - first, x.Columns, y.Columns);
            activation?.Forward(y.Row(first), y.Row(first), (end - first) * y.Pitch);
        }
    }
}
