using System;
using System.Diagnostics;

namespace Graft.Editing
{
    /// <summary>How fast a work comes forward, from the first that is told of it: opening a device and reading images say nothing of what is to come.</summary>
    sealed class TuningPace
    {
        // Less says nothing.
        const double Least = 0.001;

        readonly Stopwatch clock = new Stopwatch();
        double begin;

        /// <summary>Whether something was told.</summary>
        public bool HasBegun => clock.IsRunning;

        /// <summary>If it goes on as it has; null while nobody knows.</summary>
        public TimeSpan? TimeLeft { get; private set; }

        public void Forget()
        {
            clock.Reset();
            TimeLeft = null;
        }

        /// <param name="share">What is done, 0 to 1.</param>
        public void Take(double share)
        {
            if (!clock.IsRunning)
            {
                begin = share;
                clock.Restart();
            }
            TimeLeft = share - begin > Least ? TimeSpan.FromSeconds(clock.Elapsed.TotalSeconds * (1 - share) / (share - begin)) : (TimeSpan?)null;
        }
    }
}
