using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>A search as it lies in its folder.</summary>
    sealed class StoredSearch
    {
        public StoredSearch(TuningPlan plan, IReadOnlyList<TrialRecord> records, IReadOnlyList<TrialProgress> resting)
        {
            Plan = plan;
            Records = records;
            Resting = resting;
        }

        public TuningPlan Plan { get; }

        /// <summary>What was scored.</summary>
        public IReadOnlyList<TrialRecord> Records { get; }

        /// <summary>Trainings that were broken off, as far as they had come.</summary>
        public IReadOnlyList<TrialProgress> Resting { get; }
    }
}
