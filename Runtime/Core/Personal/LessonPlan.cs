using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// Which images each step shows: the classes in turn, so that each comes equally often whatever it has; of a class that has both, examples
    /// and stand-ins in turn; and of these each once before any comes again.
    /// </summary>
    sealed class LessonPlan
    {
        readonly List<int>[] examples, standIns;
        readonly int[] exampleAt, standInAt, classes;
        RandomStream random;
        int turn;

        public LessonPlan(int classCount, ulong seed)
        {
            examples = new List<int>[classCount];
            standIns = new List<int>[classCount];
            exampleAt = new int[classCount];
            standInAt = new int[classCount];
            for (int label = 0; label < classCount; label++) (examples[label], standIns[label]) = (new List<int>(), new List<int>());
            random = new RandomStream(seed, RandomStreams.Order);
            classes = new int[classCount];
        }

        /// <summary>Row <paramref name="row"/> of the images is of this class.</summary>
        public void Add(int row, int label, bool isExample) => (isExample ? examples : standIns)[label].Add(row);

        /// <summary>The rows for the next places.</summary>
        public void Fill(System.Span<int> order)
        {
            for (int place = 0; place < order.Length;)
            {
                if (turn % classes.Length == 0) ShuffleClasses();
                int label = classes[turn++ % classes.Length];
                int row = Next(label);
                if (row >= 0) order[place++] = row;
            }
        }

        void ShuffleClasses()
        {
            for (int i = 0; i < classes.Length; i++) classes[i] = i;
            random.Shuffle<int>(classes);
        }

        // -1 where there is no image of the class.
        int Next(int label)
        {
            bool shows = examples[label].Count > 0 && (standIns[label].Count == 0 || exampleAt[label] <= standInAt[label]);
            return shows ? Next(examples[label], ref exampleAt[label]) : Next(standIns[label], ref standInAt[label]);
        }

        int Next(List<int> rows, ref int at)
        {
            if (rows.Count == 0) return -1;
            if (at % rows.Count == 0)
                for (int i = rows.Count - 1; i > 0; i--)
                {
                    int j = random.NextInt(i + 1);
                    (rows[i], rows[j]) = (rows[j], rows[i]);
                }
            return rows[at++ % rows.Count];
        }
    }
}
