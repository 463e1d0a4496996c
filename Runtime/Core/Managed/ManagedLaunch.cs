namespace Graft
{
    /// <summary>A bound op of the managed backend: parts of equal kind, shared out to the workers as it is enqueued.</summary>
    abstract class ManagedLaunch : ILaunch, IWork
    {
        readonly WorkerPool pool;

        protected ManagedLaunch(WorkerPool pool, int parts)
        {
            this.pool = pool;
            Parts = parts;
        }

        protected int Parts { get; }

        /// <summary>The step being run; parts read it.</summary>
        protected StepArguments Step { get; private set; }

        public void Enqueue(in StepArguments step)
        {
            Step = step;
            Prepare();
            pool.Run(this, Parts);
        }

        /// <summary>What must be done before any part.</summary>
        protected virtual void Prepare() { }

        public abstract void Run(int part);

        /// <summary>Parts for so many rows of so much arithmetic: one where handing out costs more than it saves, else a few per worker.</summary>
        protected static int PartsFor(WorkerPool pool, int rows, double operationsPerRow)
        {
            const double WorthAPart = 20_000;
            double most = System.Math.Min(rows, rows * operationsPerRow / WorthAPart);
            return pool.Workers == 1 ? 1 : (int)System.Math.Max(1, System.Math.Min(most, 4 * pool.Workers));
        }

        /// <summary>The part's rows, in whole blocks of four where there are enough.</summary>
        protected static void RowsOf(int part, int parts, int rows, out int first, out int end)
        {
            int blocks = (rows + 3) / 4;
            first = System.Math.Min(rows, (int)((long)blocks * part / parts) * 4);
            end = System.Math.Min(rows, (int)((long)blocks * (part + 1) / parts) * 4);
        }

        /// <summary>The part's columns of rows so long, in whole vectors.</summary>
        protected static void ColumnsOf(int part, int parts, int pitch, out int first, out int count)
        {
            int vectors = pitch / View.Lanes;
            first = (int)((long)vectors * part / parts) * View.Lanes;
            count = (int)((long)vectors * (part + 1) / parts) * View.Lanes - first;
        }
    }
}
