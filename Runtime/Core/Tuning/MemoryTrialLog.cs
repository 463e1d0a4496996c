using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>A log that lasts as long as the process: for searches within a game or an editor.</summary>
    public sealed class MemoryTrialLog : ITrialLog
    {
        readonly List<TrialRecord> records = new List<TrialRecord>();
        readonly Dictionary<(int trial, int part), Checkpoint> kept = new Dictionary<(int, int), Checkpoint>();

        public IReadOnlyDictionary<string, string> Description { get; private set; }
        public IReadOnlyList<TrialRecord> Records => records;

        public void Begin(IReadOnlyDictionary<string, string> description) => Description = description;
        public void Add(TrialRecord record) => records.Add(record);

        public void Keep(int trial, int part, Checkpoint checkpoint)
        {
            lock (kept) kept[(trial, part)] = checkpoint;
        }

        // A run takes its checkpoint over and goes on in it.
        public Checkpoint Kept(int trial, int part)
        {
            lock (kept) return kept.Remove((trial, part), out Checkpoint checkpoint) ? checkpoint : null;
        }

        public void Drop(int trial)
        {
            lock (kept)
                foreach (var key in kept.Keys.Where(key => key.trial == trial).ToArray()) kept.Remove(key);
        }
    }
}
