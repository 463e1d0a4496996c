using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>What a search found.</summary>
    public sealed class SearchResult
    {
        /// <param name="records">In any order; of several of one trial, that of the latest rung counts.</param>
        /// <param name="isComplete">Whether all rungs are done.</param>
        internal SearchResult(IEnumerable<TrialRecord> records, bool isComplete)
        {
            IsComplete = isComplete;
            Ranking = records.GroupBy(record => record.Trial.Index)
                .Select(trial => trial.OrderBy(record => record.Rung).Last())
                .OrderByDescending(record => record.Rung).ThenBy(record => record.Score).ThenBy(record => record.Trial.Index)
                .ToArray();
        }

        /// <summary>Whether all rungs are done; else it was cancelled.</summary>
        public bool IsComplete { get; }

        /// <summary>The last record of every trial; those that came to a later rung first, and of those the better first.</summary>
        public IReadOnlyList<TrialRecord> Ranking { get; }

        /// <summary>The best trial; null where none was scored, or all failed.</summary>
        public TrialRecord Winner => Ranking.FirstOrDefault(record => record.Score.Failure == null);
    }
}
