namespace Graft
{
    sealed unsafe class ManagedSoftmaxGradient : ManagedLaunch
    {
        readonly ManagedArray y, dy, dx;

        public ManagedSoftmaxGradient(WorkerPool pool, View y, View dy, View dx) : base(pool, PartsFor(pool, y.Rows, 4.0 * y.Pitch))
        {
            this.y = new ManagedArray(y);
            this.dy = new ManagedArray(dy);
            this.dx = new ManagedArray(dx);
        }

        public override void Run(int part)
        {
            RowsOf(part, Parts, y.Rows, out int first, out int end);
            for (int row = first; row < end; row++)
            {
                float* p = y.Row(row), slope = dy.Row(row), to = dx.Row(row);
                float mean = 0;
                for (int j = 0; j < y.Columns; j++) mean += p[j] * slope[j];
                for (int j = 0; j < y.Columns; j++) to[j] = p[j] * (slope[j] - mean);
                for (int j = y.Columns; j < y.Pitch; j++) to[j] = 0;
            }
        }
    }
}
