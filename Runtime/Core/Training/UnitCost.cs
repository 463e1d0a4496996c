using System;

namespace Graft
{
    /// <summary>
    /// What units of one kind take, in seconds, learned from each: rather more than the mean, so that most that seem to fit into what is left
    /// of a slice do. One that was held up (the system ran something else meanwhile) counts as twice the usual at most.
    /// </summary>
    sealed class UnitCost
    {
        const int FirstUnits = 8;
        const double Up = 0.3, Down = 0.1, DownAtFirst = 0.5, CoarsestClock = 1e-4;
        int seen;

        /// <summary>Whether one was timed yet.</summary>
        public bool IsKnown => seen > 0;

        /// <summary>Whether there was one yet.</summary>
        public bool IsTried { get; set; }

        public double Seconds { get; private set; }

        /// <summary>One more took so long. The first ones are slower than all others, where a runtime compiles what it runs or memory is new.</summary>
        public void Took(double seconds)
        {
            if (seen == 0) Seconds = seconds;
            else if (seconds > Seconds) Seconds += Up * Math.Min(seconds - Seconds, Math.Max(Seconds, CoarsestClock));
            else Seconds += (seen < FirstUnits ? DownAtFirst : Down) * (seconds - Seconds);
            if (seen < FirstUnits) seen++;
        }
    }
}
