using System;
using System.Threading;

namespace Graft
{
    /// <summary>
    /// Work in the background: one thread of a low priority, which advances it to its end in slices, so that it can be paused and stopped.
    /// Everything but <see cref="Stop"/> returns at once and allocates nothing, so a game may ask in every frame. The work belongs to the thread
    /// until <see cref="IsRunning"/> is false, and remains the caller's to dispose. A platform without threads gives the work slices of its own.
    /// </summary>
    public sealed class TrainingThread : IDisposable
    {
        // How long a stop or a pause waits at most, but for the unit of work under way.
        static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(10);

        readonly IAdvances work;
        readonly Thread thread;
        readonly object gate = new object();
        volatile bool paused, stopping, resting, finished, ended;
        volatile Exception failure;

        /// <summary>Begins.</summary>
        /// <param name="work">What to do.</param>
        /// <param name="name">The thread's, as a debugger or profiler shows it.</param>
        /// <exception cref="ArgumentNullException">There is no work.</exception>
        public TrainingThread(IAdvances work, string name = "Graft training")
        {
            this.work = work ?? throw new ArgumentNullException(nameof(work), "A training thread needs something to do, such as a TrainingRun.");
            thread = new Thread(Work) { IsBackground = true, Name = name };
            thread.Start();
        }

        /// <summary>Whether the thread may be at work. It rests once a pause has reached it, and for good when it is finished, failed or stopped.</summary>
        public bool IsRunning => !ended && !(paused && resting);

        /// <summary>Whether it is to rest.</summary>
        public bool IsPaused => paused;

        /// <summary>Whether the work came to its end.</summary>
        public bool IsFinished => finished;

        /// <summary>What the work threw, which ended it; else null.</summary>
        public Exception Failure => failure;

        /// <summary>Asks it to rest at the end of the slice under way, without waiting; it uses no processor then.</summary>
        public void Pause() => paused = true;

        /// <summary>Goes on after a pause.</summary>
        public void Resume()
        {
            paused = false;
            lock (gate) Monitor.PulseAll(gate);
        }

        /// <summary>
        /// Ends the thread at the end of the slice under way, and waits for that: for some milliseconds. Then the work can be used elsewhere.
        /// </summary>
        public void Stop()
        {
            stopping = true;
            lock (gate) Monitor.PulseAll(gate);
            // Work that stops its own thread cannot wait for itself.
            if (Thread.CurrentThread != thread) thread.Join();
        }

        /// <summary>Stops the thread. The work itself is not disposed.</summary>
        public void Dispose() => Stop();

        void Work()
        {
            LowPriority.Take();
            try
            {
                while (!finished && !stopping)
                {
                    if (paused) Rest();
                    else finished = !work.Advance(Slice);
                }
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }
            finally
            {
                ended = true;
            }
        }

        void Rest()
        {
            lock (gate)
            {
                resting = true;
                while (paused && !stopping) Monitor.Wait(gate);
                resting = false;
            }
        }
    }
}
