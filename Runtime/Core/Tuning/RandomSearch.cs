using System.Collections.Generic;

namespace Graft
{
    /// <summary>Random search (Bergstra, Bengio 2012): so many independent draws, each trained in full. A search is resumed with more draws, too.</summary>
    public sealed class RandomSearch : ISearchStrategy
    {
        /// <param name="trials">At least 1.</param>
        /// <exception cref="TuningException">There is no trial.</exception>
        public RandomSearch(int trials)
        {
            if (trials < 1) throw new TuningException($"A random search of {trials} trials finds nothing: give 1 or more, such as 50.");
            Rungs = new[] { new Rung(trials, 1) };
        }

        /// <inheritdoc/>
        public IReadOnlyList<Rung> Rungs { get; }

        /// <summary>"random": how many trials there are may change when a search is resumed.</summary>
        public override string ToString() => "random";
    }
}
