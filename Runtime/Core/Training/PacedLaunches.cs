namespace Graft
{
    /// <summary>
    /// A program's launches in units: each launch by itself on a backend that runs it at once, so that a slice of time is filled to within a
    /// part of a step; else all together, since a device is waited for after a unit that is timed.
    /// </summary>
    sealed class PacedLaunches
    {
        readonly LaunchList launches;
        readonly UnitCost[] costs;
        int next;

        public PacedLaunches(LaunchList launches, IBackend backend)
        {
            this.launches = launches;
            costs = new UnitCost[backend.RunsAtOnce ? launches.Count : 1];
            for (int i = 0; i < costs.Length; i++) costs[i] = new UnitCost();
        }

        /// <summary>Whether a step has been begun and not been ended.</summary>
        public bool IsWithin => next > 0;

        /// <summary>What the next unit takes.</summary>
        public UnitCost Next => costs[next];

        /// <summary>Queues the next unit of the step, and says whether it was the last.</summary>
        public bool Enqueue(in StepArguments step)
        {
            if (costs.Length == 1) launches.Enqueue(step);
            else launches.EnqueueOne(step, next);
            next = (next + 1) % costs.Length;
            return next == 0;
        }
    }
}
