using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>The rungs of a search, by what was scored so far: who takes part in which, who is out, and who leads.</summary>
    public sealed class Ladder
    {
        readonly ISearchStrategy strategy;
        readonly Dictionary<(int trial, int rung), TrialRecord> records = new Dictionary<(int, int), TrialRecord>();

        /// <param name="strategy">The search's.</param>
        /// <param name="records">What its log has. A random search may have been longer once: what is beyond it now is passed over.</param>
        public Ladder(ISearchStrategy strategy, IEnumerable<TrialRecord> records)
        {
            this.strategy = strategy;
            foreach (TrialRecord record in records) Add(record);
        }

        /// <summary>The last record of each trial, ranked.</summary>
        public SearchResult Result => new SearchResult(records.Values, IsComplete(strategy.Rungs.Count - 1));

        /// <summary>Takes one more record in; of a trial that the strategy no longer draws, it is passed over.</summary>
        public void Add(TrialRecord record)
        {
            if (record.Trial.Index < strategy.Rungs[0].Trials) records[(record.Trial.Index, record.Rung)] = record;
        }

        /// <summary>How a trial did in a rung, both counted from 0; null where it is not scored there.</summary>
        public TrialRecord At(int trial, int rung) => records.TryGetValue((trial, rung), out TrialRecord record) ? record : null;

        /// <summary>
        /// The trials of a rung in the order of their draws: all draws in the first, in another the best of the rung before, without those that
        /// failed. Null while the rung before is not complete, which is when nobody knows.
        /// </summary>
        /// <param name="rung">Counted from 0.</param>
        public IReadOnlyList<int> Taking(int rung)
        {
            if (rung == 0) return Enumerable.Range(0, strategy.Rungs[0].Trials).ToArray();
            IReadOnlyList<int> before = Taking(rung - 1);
            if (before == null || !before.All(trial => At(trial, rung - 1) != null)) return null;
            return before.Where(trial => At(trial, rung - 1).Score.Failure == null)
                .OrderBy(trial => At(trial, rung - 1).Score).ThenBy(trial => trial)
                .Take(strategy.Rungs[rung].Trials).OrderBy(trial => trial).ToArray();
        }

        /// <summary>Whether all that take part in a rung, counted from 0, are scored there.</summary>
        public bool IsComplete(int rung) => Taking(rung) is IReadOnlyList<int> trials && trials.All(trial => At(trial, rung) != null);

        /// <summary>The best in a rung, counted from 0, so far; null before its first.</summary>
        public TrialRecord Best(int rung) =>
            records.Values.Where(record => record.Rung == rung).OrderBy(record => record.Score).ThenBy(record => record.Trial.Index).FirstOrDefault();
    }
}
