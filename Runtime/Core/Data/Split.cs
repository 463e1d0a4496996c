using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>Parts a data set at random into two that share no example. The seed decides; both parts keep the order the examples had.</summary>
    public static class Split
    {
        /// <summary>Parts off a fraction, rounded to whole examples and at least one on either side.</summary>
        /// <param name="data">At least two examples.</param>
        /// <param name="fraction">The first part's share, above 0 and below 1.</param>
        /// <param name="seed">Decides which examples.</param>
        /// <param name="stratified">Whether every class is parted in the same proportion.</param>
        /// <exception cref="DatasetException">The fraction is out of range, there is one example only, or no classes to stratify by.</exception>
        public static (Dataset First, Dataset Second) ByFraction(Dataset data, double fraction, ulong seed, bool stratified = false)
        {
            if (!(fraction > 0 && fraction < 1)) throw new DatasetException($"Cannot part off a fraction of {fraction}: give one above 0 and below 1.");
            if (data.Count < 2) throw new DatasetException("Cannot part one example: add examples.");
            return ByCount(data, Math.Max(1, Math.Min(data.Count - 1, (int)Math.Round(fraction * data.Count))), seed, stratified);
        }

        /// <summary>Parts off a number of examples.</summary>
        /// <param name="data">More than count examples.</param>
        /// <param name="count">Examples in the first part.</param>
        /// <param name="seed">Decides which examples.</param>
        /// <param name="stratified">Whether every class is parted in the same proportion, to within one example.</param>
        /// <exception cref="DatasetException">Nothing would be left on one side, or there are no classes to stratify by.</exception>
        public static (Dataset First, Dataset Second) ByCount(Dataset data, int count, ulong seed, bool stratified = false)
        {
            if (count <= 0 || count >= data.Count)
                throw new DatasetException($"Cannot part {count} off {data.Count} examples: ask for 1 to {data.Count - 1}, so that both parts have some.");
            int[] order = data.RandomOrder(seed);
            int[] first = stratified ? Stratified(data, order, count) : order.AsSpan(0, count).ToArray();

            var isFirst = new bool[data.Count];
            foreach (int i in first) isFirst[i] = true;
            int[] one = new int[count], two = new int[data.Count - count];
            for (int i = 0, a = 0, b = 0; i < data.Count; i++)
            {
                if (isFirst[i]) one[a++] = i;
                else two[b++] = i;
            }
            return (data.Select(one), data.Select(two));
        }

        // Each class gives its share rounded down; the examples still wanted come from the classes with the largest remainders.
        static int[] Stratified(Dataset data, int[] order, int count)
        {
            int[] available = data.CountPerClass(), quota = new int[available.Length];
            var byRemainder = new List<int>();
            int wanted = count;
            for (int label = 0; label < available.Length; label++)
            {
                quota[label] = (int)((long)available[label] * count / data.Count);
                wanted -= quota[label];
                byRemainder.Add(label);
            }
            long Remainder(int label) => (long)available[label] * count % data.Count;
            byRemainder.Sort((a, b) => Remainder(a) != Remainder(b) ? Remainder(b).CompareTo(Remainder(a)) : a.CompareTo(b));
            for (int i = 0; i < wanted; i++) quota[byRemainder[i]]++;

            var chosen = new List<int>(count);
            foreach (int i in order)
                if (quota[data.Labels[i]]-- > 0) chosen.Add(i);
            return chosen.ToArray();
        }
    }
}
