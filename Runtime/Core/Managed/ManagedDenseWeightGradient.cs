namespace Graft
{
    /// <summary>dw = xᵀ dy, a few rows of dw a part; db with the first.</summary>
    sealed unsafe class ManagedDenseWeightGradient : ManagedLaunch
    {
        readonly ILoops loops;
        readonly ManagedArray x, dy, dw, db;

        public ManagedDenseWeightGradient(WorkerPool pool, ILoops loops, View x, View dy, View dw, View db)
            : base(pool, PartsFor(pool, (x.Columns + 3) / 4, 8.0 * x.Rows * dy.Pitch))
        {
            this.loops = loops;
            this.x = new ManagedArray(x);
            this.dy = new ManagedArray(dy);
            this.dw = new ManagedArray(dw);
            this.db = new ManagedArray(db);
        }

        public override void Run(int part)
        {
            RowsOf(part, Parts, x.Columns, out int first, out int end);
            loops.Product(x.Floats + first, 1, x.Pitch, dy.Floats, dy.Pitch, null, dw.Row(first), dw.Pitch, end - first, x.Rows, dw.Columns);
            if (part == 0) Sum(dy, db.Floats);
        }

        /// <summary>Sums the rows, first to last.</summary>
        public static void Sum(in ManagedArray rows, float* sum)
        {
            for (int j = 0; j < rows.Pitch; j++) sum[j] = 0;
            for (int r = 0; r < rows.Rows; r++)
            {
                float* row = rows.Row(r);
                for (int j = 0; j < rows.Pitch; j++) sum[j] += row[j];
            }
        }
    }
}
