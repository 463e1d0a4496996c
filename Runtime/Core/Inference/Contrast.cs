using System;

namespace Graft
{
    /// <summary>What each class's score counts in a question about a classifier's answer: weights w for s = sum of w_j z_j.</summary>
    public static class Contrast
    {
        /// <summary>Why this class: its score less the mean of the others', so that what raises all classes alike counts nothing.</summary>
        /// <param name="label">The class.</param>
        /// <param name="weights">Gets one float per class: 1 for it, -1 / (classes - 1) for each other.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
        public static void WithOthers(int label, Span<float> weights)
        {
            Check(label, weights.Length);
            weights.Fill(weights.Length == 1 ? 0 : -1f / (weights.Length - 1));
            weights[label] = 1;
        }

        /// <summary>Why this class rather than that one: its score less the other's.</summary>
        /// <param name="label">The class asked about.</param>
        /// <param name="other">The one it is held against.</param>
        /// <param name="weights">Gets one float per class: 1, -1, and 0 for all others; all 0 where both are the same.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
        public static void Between(int label, int other, Span<float> weights)
        {
            Check(label, weights.Length);
            Check(other, weights.Length);
            weights.Clear();
            weights[label] += 1;
            weights[other] -= 1;
        }

        static void Check(int label, int classes)
        {
            if (label < 0 || label >= classes) throw new ArgumentOutOfRangeException(nameof(label), label, $"There are classes 0 to {classes - 1}.");
        }
    }
}
