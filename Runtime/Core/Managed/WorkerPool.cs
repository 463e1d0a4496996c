using System;
using System.Threading;

namespace Graft
{
    /// <summary>
    /// A few threads that share one piece of work at a time, without allocating. The caller works too, so one worker means no thread, and
    /// it waits only for parts that another thread has begun: a thread that the system does not run just now holds nobody up.
    /// Between pieces of work the threads spin for a moment, since a training step is a row of short ones, and then sleep.
    /// </summary>
    sealed class WorkerPool : IDisposable
    {
        // .NET makes the shortest wait about 40 nanoseconds on every machine: so often work and its end are looked for, for about a millisecond.
        // The end of a part soon gives way to other threads: the one that has begun it may want this processor.
        const int Spins = 25_000, SpinsForAPart = 2_000, MostParts = ushort.MaxValue;
        readonly Thread[] threads;
        readonly object gate = new object();
        readonly bool standBack;
        IWork work;

        // Piece of work (32 bits), its parts (16), the next part to take (16): one word, so that a part is taken of the very piece it was seen in.
        long ticket;
        int finished, sleeping;
        volatile bool stopping;
        volatile Exception failure;

        /// <param name="workers">Threads, the caller's among them.</param>
        /// <param name="standBack">Whether those beside the caller's have a low priority.</param>
        public WorkerPool(int workers, bool standBack = false)
        {
            this.standBack = standBack;
            threads = new Thread[workers - 1];
            for (int i = 0; i < threads.Length; i++)
            {
                threads[i] = new Thread(Serve) { IsBackground = true, Name = "Graft worker" };
                threads[i].Start();
            }
            Workers = workers;
        }

        public int Workers { get; }

        /// <summary>Runs parts 0 … parts - 1 and returns when all are done.</summary>
        public void Run(IWork work, int parts)
        {
            if (threads.Length == 0 || parts == 1)
            {
                for (int part = 0; part < parts; part++) work.Run(part);
                return;
            }
            if (parts > MostParts) throw new ArgumentOutOfRangeException(nameof(parts), parts, $"Work falls into at most {MostParts} parts.");
            this.work = work;
            finished = 0;
            // A full fence: what is above is seen with the ticket, and the sleepers are counted after it can be seen.
            Interlocked.Exchange(ref ticket, ((ticket >> 32) + 1) << 32 | (long)parts << 16);
            if (Volatile.Read(ref sleeping) > 0)
                lock (gate) Monitor.PulseAll(gate);
            TakeParts();
            for (int spin = 0; Volatile.Read(ref finished) < parts; spin++)
            {
                if (spin < SpinsForAPart) Thread.SpinWait(1);
                else Thread.Yield();
            }
            if (failure == null) return;
            Exception thrown = failure;
            failure = null;
            throw new BackendException($"The managed backend failed: {thrown.Message}", thrown);
        }

        public void Dispose()
        {
            stopping = true;
            lock (gate) Monitor.PulseAll(gate);
            foreach (Thread thread in threads) thread.Join();
        }

        bool HasParts
        {
            get
            {
                long seen = Volatile.Read(ref ticket);
                return (seen & MostParts) < (seen >> 16 & MostParts);
            }
        }

        void TakeParts()
        {
            while (HasParts)
            {
                long seen = Volatile.Read(ref ticket);
                if ((seen & MostParts) >= (seen >> 16 & MostParts) || Interlocked.CompareExchange(ref ticket, seen + 1, seen) != seen) continue;
                // The piece cannot end, nor the next one begin, before this part is finished: the work is still the ticket's.
                try
                {
                    work.Run((int)(seen & MostParts));
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
                Interlocked.Increment(ref finished);
            }
        }

        void Serve()
        {
            if (standBack) LowPriority.Take();
            while (!stopping)
            {
                TakeParts();
                for (int spin = 0; !HasParts && !stopping && spin < Spins; spin++) Thread.SpinWait(1);
                if (!HasParts && !stopping) Sleep();
            }
        }

        void Sleep()
        {
            lock (gate)
            {
                // The count is raised before the ticket is read again: a caller either sees a sleeper and pulses, or is seen here.
                Interlocked.Increment(ref sleeping);
                while (!HasParts && !stopping) Monitor.Wait(gate);
                Interlocked.Decrement(ref sleeping);
            }
        }
    }
}
