using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Parts a data set for cross-validation: every example is in the validation part of exactly one fold, and in the training part of all others.</summary>
    public static class Folds
    {
        /// <summary>
        /// The examples, shuffled by the seed, are dealt to the folds like cards, class after class: the folds' sizes differ by one example at
        /// most, and so do their examples of any one class. All parts keep the order the examples had.
        /// </summary>
        /// <param name="data">At least as many examples as folds.</param>
        /// <param name="count">Folds, at least two.</param>
        /// <param name="seed">Decides which examples go together.</param>
        /// <exception cref="DatasetException">There are too few folds, or too few examples for them.</exception>
        public static IReadOnlyList<(Dataset Training, Dataset Validation)> Of(Dataset data, int count, ulong seed)
        {
            if (count < 2) throw new DatasetException($"{count} folds cannot be: give 2 or more, such as 3.");
            if (count > data.Count) throw new DatasetException($"{data.Count} examples cannot be parted into {count} folds: use fewer folds, or add examples.");
            int[] foldOf = Deal(data, count, seed);
            int[] all = Enumerable.Range(0, data.Count).ToArray();
            return Enumerable.Range(0, count)
                .Select(fold => (data.Select(all.Where(i => foldOf[i] != fold).ToArray()), data.Select(all.Where(i => foldOf[i] == fold).ToArray())))
                .ToArray();
        }

        static int[] Deal(Dataset data, int count, ulong seed)
        {
            int[] order = data.RandomOrder(seed);
            var foldOf = new int[data.Count];
            int dealt = 0;
            // A stable sort: within its class the shuffled order stays.
            foreach (int i in order.OrderBy(i => data.Labels == null ? 0 : data.Labels[i])) foldOf[i] = dealt++ % count;
            return foldOf;
        }
    }
}
