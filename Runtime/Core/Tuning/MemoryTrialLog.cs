using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>A log that lasts as long as the process: for searches within a game or an editor.</summary>
    public sealed class MemoryTrialLog : ITrialLog
    {
        readonly List<TrialRecord> records = new List<TrialRecord>();
        readonly Dictionary<(int trial, int part), Checkpoint> kept = new Dictionary<(int, int), Checkpoint>();

        /// <inheritdoc/>
        public IReadOnlyDictionary<string, string> Description { get; private set; }
        /// <inheritdoc/>
        public IReadOnlyList<TrialRecord> Records => records;

        /// <inheritdoc/>
        public void Begin(IReadOnlyDictionary<string, string> description) => Description = description;
        /// <inheritdoc/>
        public void Add(TrialRecord record) => records.Add(record);

        /// <inheritdoc/>
        public void Keep(int trial, int part, Checkpoint checkpoint)
        {
            lock (kept) kept[(trial, part)] = checkpoint;
        }

        /// <summary>What was kept last, and is kept no more: a run takes its checkpoint over and goes on in it. Null where nothing was.</summary>
        public Checkpoint Kept(int trial, int part)
        {
            lock (kept) return kept.Remove((trial, part), out Checkpoint checkpoint) ? checkpoint : null;
        }

        /// <inheritdoc/>
        public void Drop(int trial)
        {
            lock (kept)
                foreach (var key in kept.Keys.Where(key => key.trial == trial).ToArray()) kept.Remove(key);
        }
    }
}
