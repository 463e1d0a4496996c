using System;
using System.Linq;

namespace Graft
{
    /// <summary>What is none of the digits: to learn from, and, by other hands, to measure with.</summary>
    public static class Unknowns
    {
        // Far from each other and from the seeds that people give. A letter that is written as a digit is would teach the model to doubt that digit.
        const ulong TrainingSeeds = 0x756e6b6e_00000000, ValidationSeeds = 0x756e6b76_00000000, TestSeeds = 0x756e6b74_00000000;

        // One for so many digits.
        const int Share = 2;

        /// <summary>Drawn letters that are not written like digits, scribbles and blank pads: 28x28 bytes, with their kinds as classes.</summary>
        /// <param name="digits">Images of digits that they are to stand beside: about half as many are drawn, 100 at least, less the letters left out.</param>
        /// <param name="seed">Decides every image.</param>
        public static Dataset Training(int digits, ulong seed) => UnlikeDigits(digits, seed ^ TrainingSeeds);

        /// <summary>The same by other hands, whatever the seed.</summary>
        /// <inheritdoc cref="Training"/>
        public static Dataset Validation(int digits, ulong seed) => UnlikeDigits(digits, seed ^ ValidationSeeds);

        /// <summary>The same kinds to measure with, by other hands again, letters like digits among them.</summary>
        /// <param name="count">How many images, at least 1.</param>
        /// <param name="seed">Decides every image.</param>
        public static Dataset Test(int count, ulong seed) => SyntheticUnknowns.Create(count, seed ^ TestSeeds);

        static Dataset UnlikeDigits(int digits, ulong seeds)
        {
            Dataset all = SyntheticUnknowns.Create(Math.Max(100, digits / Share), seeds);
            return all.Select(Enumerable.Range(0, all.Count).Where(i => !SyntheticUnknowns.LettersLikeDigits.Contains(all.Classes[all.Labels[i]])).ToArray());
        }
    }
}
