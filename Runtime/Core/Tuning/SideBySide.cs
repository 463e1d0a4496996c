using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Graft
{
    /// <summary>Independent jobs on several backends at once: a thread for each, of the caller's priority, or, with one backend, the caller's own and no other.</summary>
    static class SideBySide
    {
        /// <summary>Runs jobs 0, 1, … as backends become free, until all are done, one has failed, or it is cancelled.</summary>
        /// <param name="jobs">How many.</param>
        /// <param name="backends">Where; the caller keeps them.</param>
        /// <param name="job">Gets its number, a backend that nobody else uses now, and what tells it to end early.</param>
        /// <param name="cancellation">No job begins after it.</param>
        public static void Run(int jobs, IReadOnlyList<IBackend> backends, Action<int, IBackend, CancellationToken> job, CancellationToken cancellation)
        {
            if (backends.Count == 0) throw new TuningException("There is no backend to train on: give at least one.");
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            int next = -1;
            ExceptionDispatchInfo failure = null;

            void Serve(IBackend backend)
            {
                try
                {
                    for (int mine; !stop.IsCancellationRequested && (mine = Interlocked.Increment(ref next)) < jobs;) job(mine, backend, stop.Token);
                }
                catch (Exception thrown)
                {
                    Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(thrown), null);
                    stop.Cancel();
                }
            }

            Thread[] threads = backends.Skip(1).Take(jobs - 1).Select(backend => new Thread(() => Serve(backend)) { IsBackground = true, Name = "Graft trial", Priority = Thread.CurrentThread.Priority }).ToArray();
            foreach (Thread thread in threads) thread.Start();
            Serve(backends[0]);
            foreach (Thread thread in threads) thread.Join();
            failure?.Throw();
        }
    }
}
