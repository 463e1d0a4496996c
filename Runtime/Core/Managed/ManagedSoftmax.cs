namespace Graft
{
    sealed unsafe class ManagedSoftmax : ManagedLaunch
    {
        readonly ILoops loops;
        readonly ManagedArray logits, y;

        public ManagedSoftmax(WorkerPool pool, ILoops loops, View logits, View y) : base(pool, PartsFor(pool, logits.Rows, 20.0 * logits.Pitch))
        {
            this.loops = loops;
            this.logits = new ManagedArray(logits);
            this.y = new ManagedArray(y);
        }

        public override void Run(int part)
        {
            RowsOf(part, Parts, logits.Rows, out int first, out int end);
            for (int row = first; row < end; row++)
            {
                float* z = logits.Row(row), p = y.Row(row);
                loops.Exp(z, z[ArgMax(z, logits.Columns)], p, y.Pitch);
                float sum = 0;
                for (int j = 0; j < logits.Columns; j++) sum += p[j] = z[j] == z[j] ? p[j] : float.NaN; // what is no number stays none
                float share = 1 / sum;
                for (int j = 0; j < logits.Columns; j++) p[j] *= share;
                for (int j = logits.Columns; j < y.Pitch; j++) p[j] = 0;
            }
        }

        /// <summary>The first of the largest.</summary>
        public static int ArgMax(float* z, int count)
        {
            int best = 0;
            for (int j = 1; j < count; j++)
                if (z[j] > z[best]) best = j;
            return best;
        }
    }
}
