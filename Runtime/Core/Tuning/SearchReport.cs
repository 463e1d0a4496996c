namespace Graft
{
    /// <summary>Where a search stands: what a progress bar shows.</summary>
    public sealed class SearchReport
    {
        /// <param name="rung">The rung under way, counted from 1.</param>
        /// <param name="rungs">Rungs of the search.</param>
        /// <param name="done">Trials that are scored in this rung.</param>
        /// <param name="trials">Trials that take part in this rung.</param>
        /// <param name="last">What was scored last; null when the rung begins.</param>
        /// <param name="best">The best of this rung so far; null before its first.</param>
        internal SearchReport(int rung, int rungs, int done, int trials, TrialRecord last, TrialRecord best)
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

        /// <summary>Rungs of the search; 1 for a random one.</summary>
        public int Rungs { get; }

        /// <summary>Trials that are scored in this rung, of <see cref="Trials"/>.</summary>
        public int Done { get; }

        /// <summary>Trials that take part in this rung.</summary>
        public int Trials { get; }

        /// <summary>What was scored last; null when the rung begins.</summary>
        public TrialRecord Last { get; }

        /// <summary>The best of this rung so far; null before its first.</summary>
        public TrialRecord Best { get; }
    }
}
