using System;
using System.Threading;

namespace Graft
{
    /// <summary>
    /// A few threads that share one piece of work at a time, without allocating. The caller works too, so one worker means no thread.
    /// Between pieces of work the threads spin for a moment, since a training step is a row of short ones, and then sleep.
    /// </summary>
    sealed class WorkerPool : IDisposable
    {
        const int Spins = 2000;
        readonly Thread[] threads;
        readonly object gate = new object();
        IWork work;
        int parts, next, running, sleeping;
        int generation;
        volatile bool stopping;
        volatile Exception failure;

        public WorkerPool(int workers)
        {
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
            this.work = work;
            this.parts = parts;
            next = 0;
            running = threads.Length;
            // A full fence: the sleepers must be counted after the new generation is seen.
            Interlocked.Increment(ref generation);
            if (Volatile.Read(ref sleeping) > 0)
                lock (gate) Monitor.PulseAll(gate);
            TakeParts();
            for (int spin = 0; Volatile.Read(ref running) > 0; spin++)
            {
                if (spin < Spins) Thread.SpinWait(10);
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

        void TakeParts()
        {
            try
            {
                for (int part = Interlocked.Increment(ref next) - 1; part < parts; part = Interlocked.Increment(ref next) - 1) work.Run(part);
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        }

        void Serve()
        {
            int seen = 0;
            while (true)
            {
                for (int spin = 0; Volatile.Read(ref generation) == seen && !stopping && spin < Spins; spin++) Thread.SpinWait(10);
                if (Volatile.Read(ref generation) == seen && !stopping) Sleep(seen);
                if (stopping) return;
                seen = Volatile.Read(ref generation);
                TakeParts();
                Interlocked.Decrement(ref running);
            }
        }

        void Sleep(int seen)
        {
            lock (gate)
            {
                Interlocked.Increment(ref sleeping);
                // The count is raised before the generation is read again: a caller either sees a sleeper and pulses, or is seen here.
                while (Volatile.Read(ref generation) == seen && !stopping) Monitor.Wait(gate);
                Interlocked.Decrement(ref sleeping);
            }
        }
    }
}
