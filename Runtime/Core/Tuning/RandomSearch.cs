using System.Collections.Generic;

namespace Graft
{
    /// <summary>Random search (Bergstra, Bengio 2012): so many independent draws, each trained in full. A search is resumed with more draws, too.</summary>
    public sealed class RandomSearch : ISearchStrategy
    {
        /// <exception cref="TuningException">There is no trial.</exception>
        public RandomSearch(int trials)
        {
            if (trials < 1) throw new TuningException($"A random search of {trials} trials finds nothing: give 1 or more, such as 50.");
            Rungs = new[] { new Rung(trials, 1) };
        }

        public IReadOnlyList<Rung> Rungs { get; }
        public override string ToString() => "random";
    }
}
