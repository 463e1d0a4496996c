namespace Graft
{
    /// <summary>
    /// A program's launches in units. On a backend that runs launches at once each is a unit, so that a slice of time is filled to within a part
    /// of a step; steps so short that looking at the clock would count are one unit each. So are all on a device, which must be waited for before
    /// the clock tells anything.
    /// </summary>
    sealed class PacedLaunches
    {
        const double ShortStep = 50e-6;

        readonly LaunchList launches;
        readonly UnitCost whole = new UnitCost();
        readonly UnitCost[] each;
        int next;

        public PacedLaunches(LaunchList launches, IBackend backend)
        {
            this.launches = launches;
            if (!backend.RunsAtOnce) return;
            each = new UnitCost[launches.Count];
            for (int i = 0; i < each.Length; i++) each[i] = new UnitCost();
        }

        /// <summary>Whether a step has been begun and not been ended.</summary>
        public bool IsWithin => next > 0;

        /// <summary>What the next unit takes.</summary>
        public UnitCost Next => IsWhole ? whole : each[next];

        /// <summary>Queues the next unit of the step, and says whether it was the last.</summary>
        public bool Enqueue(in StepArguments step)
        {
            if (IsWhole)
            {
                launches.Enqueue(step);
                return true;
            }
            launches.EnqueueOne(step, next++);
            if (next < each.Length) return false;
            next = 0;
            LookWhetherShort();
            return true;
        }

        bool IsWhole => each == null || (next == 0 && whole.IsKnown && whole.Seconds < ShortStep);

        void LookWhetherShort()
        {
            double sum = 0;
            foreach (UnitCost launch in each)
            {
                if (!launch.IsKnown) return;
                sum += launch.Seconds;
            }
            if (sum < ShortStep) whole.Took(sum);
        }
    }
}
