using System;
using System.Runtime.ExceptionServices;

namespace Graft.Components
{
    /// <summary>Carries one piece of work through: a slice in each frame, or on a thread beside the game that each frame looks in on.</summary>
    sealed class LessonRunner : IDisposable
    {
        readonly IAdvances work;
        readonly TrainingThread thread;
        bool paused;

        /// <param name="work">Stays the caller's.</param>
        /// <param name="beside">On a thread, which starts now.</param>
        public LessonRunner(IAdvances work, bool beside)
        {
            this.work = work;
            if (beside) thread = new TrainingThread(work, "Graft training");
        }

        /// <summary>To be called once a frame.</summary>
        /// <param name="budget">For how long to work here; beside the game no time is taken.</param>
        /// <returns>Whether there is more to do. What the work throws is thrown from here.</returns>
        public bool Frame(TimeSpan budget)
        {
            if (paused) return true;
            if (thread == null) return work.Advance(budget);
            if (thread.Failure != null) ExceptionDispatchInfo.Capture(thread.Failure).Throw();
            return !thread.IsFinished;
        }

        public void Pause(bool pause)
        {
            paused = pause;
            if (thread == null) return;
            if (pause) thread.Pause();
            else thread.Resume();
        }

        /// <summary>Ends the thread, after the slice that it is at.</summary>
        public void Dispose() => thread?.Dispose();
    }
}
