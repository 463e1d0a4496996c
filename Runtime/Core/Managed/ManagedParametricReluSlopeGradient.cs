namespace Graft
{
    /// <summary>Parts are columns, in blocks of <see cref="View.Lanes"/>, so that each sum runs over the rows in order.</summary>
    sealed unsafe class ManagedParametricReluSlopeGradient : ManagedLaunch
    {
        readonly ManagedArray x, dy, dslopes;

        public ManagedParametricReluSlopeGradient(WorkerPool pool, View x, View dy, View dslopes) : base(pool, PartsFor(pool, x.Pitch / View.Lanes, 2.0 * View.Lanes * x.Rows))
        {
            this.x = new ManagedArray(x);
            this.dy = new ManagedArray(dy);
            this.dslopes = new ManagedArray(dslopes);
        }

        public override void Run(int part)
        {
            RowsOf(part, Parts, x.Pitch / View.Lanes, out int first, out int end);
            float* sums = dslopes.Floats;
            for (int j = first * View.Lanes; j < end * View.Lanes; j++) sums[j] = 0;
            for (int row = 0; row < x.Rows; row++)
            {
                float* at = x.Row(row), slope = dy.Row(row);
                for (int j = first * View.Lanes; j < end * View.Lanes; j++) sums[j] += at[j] > 0 ? 0 : at[j] * slope[j];
            }
        }
    }
}
