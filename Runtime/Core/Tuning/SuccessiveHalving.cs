using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// Successive halving (Jamieson, Talwalkar 2016): all draws train a little, the best 1/eta of them eta times as long, and so on; the last
    /// rung trains in full. With 27 trials, 3 rungs and eta 3: 27 for a ninth of their epochs, 9 for a third, 3 for all. A trial goes on where
    /// it stood; it does not begin again.
    /// </summary>
    public sealed class SuccessiveHalving : ISearchStrategy
    {
        readonly int eta;

        /// <param name="trials">In the first rung: more than eta^(rungs - 1), so that the last has a choice.</param>
        /// <param name="rungs">At least 2.</param>
        /// <param name="eta">What each rung divides the trials by and multiplies the epochs with, at least 2.</param>
        /// <exception cref="TuningException">The last rung would have no choice, or a number is too small.</exception>
        public SuccessiveHalving(int trials, int rungs = 3, int eta = 3)
        {
            if (rungs < 2) throw new TuningException($"Halving in {rungs} rungs chooses nothing early: give 2 or more, such as 3.");
            if (eta < 2) throw new TuningException($"Halving that keeps 1 of {eta} goes nowhere: give 2 or more, such as 3.");
            double least = Math.Pow(eta, rungs - 1);
            if (!(trials > least)) throw new TuningException($"{trials} trials are too few for {rungs} rungs that keep 1 of {eta}: give more than {least}, or fewer rungs.");
            this.eta = eta;
            Rungs = Enumerable.Range(0, rungs).Select(rung => new Rung((int)Math.Ceiling(trials / Math.Pow(eta, rung)), Math.Pow(eta, rung - rungs + 1))).ToArray();
        }

        /// <inheritdoc/>
        public IReadOnlyList<Rung> Rungs { get; }

        /// <summary>What is kept, and each rung: "halving by 3: 27 at 0.111111, 9 at 0.333333, 3 at 1".</summary>
        public override string ToString() => $"halving by {eta}: {string.Join(", ", Rungs)}";
    }
}
