namespace Graft
{
    /// <summary>Where a search stands: what a progress bar shows.</summary>
    public sealed class SearchReport
    {
        public SearchReport(int rung, int rungs, int done, int trials, TrialRecord last, TrialRecord best)
        {
            Rung = rung;
            Rungs = rungs;
            Done = done;
            Trials = trials;
            Last = last;
            Best = best;
        }

        /// <summary>The rung under way, counted from 1.</summary>
        public int Rung { get; }
        public int Rungs { get; }

        /// <summary>Trials that are scored in this rung, of <see cref="Trials"/>.</summary>
        public int Done { get; }
        public int Trials { get; }

        /// <summary>What was scored last; null when the rung begins.</summary>
        public TrialRecord Last { get; }

        /// <summary>The best of this rung so far; null before its first.</summary>
        public TrialRecord Best { get; }
    }
}
