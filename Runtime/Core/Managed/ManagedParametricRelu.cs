namespace Graft
{
    /// <summary>result = v where x > 0, the feature's slope times v elsewhere: forward with v = x, back with v = dy.</summary>
    sealed unsafe class ManagedParametricRelu : ManagedLaunch
    {
        readonly ManagedArray x, slopes, v, result;

        public ManagedParametricRelu(WorkerPool pool, View x, View slopes, View v, View result) : base(pool, PartsFor(pool, x.Rows, 2.0 * x.Pitch))
        {
            this.x = new ManagedArray(x);
            this.slopes = new ManagedArray(slopes);
            this.v = new ManagedArray(v);
            this.result = new ManagedArray(result);
        }

        public override void Run(int part)
        {
            RowsOf(part, Parts, x.Rows, out int first, out int end);
            for (int row = first; row < end; row++)
            {
                float* at = x.Row(row), from = v.Row(row), to = result.Row(row);
                for (int j = 0; j < x.Pitch; j++) to[j] = at[j] > 0 ? from[j] : slopes.Floats[j] * from[j];
            }
        }
    }
}
