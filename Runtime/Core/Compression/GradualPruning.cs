using System;
using System.Collections.Generic;
using System.Threading;

namespace Graft
{
    /// <summary>
    /// Gradual magnitude pruning with fine-tuning (Zhu, Gupta 2017): in rounds, the smallest weights become zero and the others are trained
    /// on under those zeros. After round i of n the sparsity is target + (initial - target) * (1 - i / n)³: most weights go early, while
    /// there are many to take over. The last round trains as long as the settings say.
    /// </summary>
    public sealed class GradualPruning
    {
        readonly double target;
        readonly int rounds, epochsPerRound;
        readonly bool perLayer;

        /// <param name="target">Share of zeros at the end, above 0 and below 1.</param>
        /// <param name="rounds">How many steps lead there, at least one.</param>
        /// <param name="epochsPerRound">Epochs of training after each but the last.</param>
        /// <param name="perLayer">Whether each layer loses its own share, or the network its smallest weights wherever they are.</param>
        /// <exception cref="ArgumentOutOfRangeException">The target is not above 0 and below 1, or a count is below one.</exception>
        public GradualPruning(double target, int rounds = 8, int epochsPerRound = 2, bool perLayer = false)
        {
            if (!(target > 0 && target < 1)) throw new ArgumentOutOfRangeException(nameof(target), target, "The share of weights that become zero is above 0 and below 1, such as 0.95.");
            this.target = target;
            this.rounds = Hyperparameter.AtLeastOne(rounds, nameof(rounds), "The count of rounds of pruning");
            this.epochsPerRound = Hyperparameter.AtLeastOne(epochsPerRound, nameof(epochsPerRound), "The count of epochs per round");
            this.perLayer = perLayer;
        }

        /// <summary>The share of zeros after a round, counted from 1, of a network that began with so many.</summary>
        /// <param name="round">0 (before the first) to the count of rounds.</param>
        /// <param name="initial">Share of zeros at the beginning, 0 to 1.</param>
        /// <returns>A share, 0 to 1.</returns>
        public double SparsityAfter(int round, double initial = 0) => target + (initial - target) * Math.Pow(1 - (double)round / rounds, 3);

        /// <summary>
        /// Prunes and fine-tunes to the end, or until it is cancelled. The network must be trained; it ends with the best weights of the
        /// last round.
        /// </summary>
        /// <param name="network">Changed in place.</param>
        /// <param name="training">Examples to learn from.</param>
        /// <param name="validation">Examples that tell which weights of a round are best; null to take the last.</param>
        /// <param name="settings">How rounds train. Each begins with a new optimizer and the schedule's first step, and writes no checkpoint.</param>
        /// <param name="backend">Where.</param>
        /// <param name="cancellation">Seen within about 0.1 s.</param>
        /// <returns>What is zero afterwards; fewer than aimed at where it was cancelled.</returns>
        /// <exception cref="TrainingException">More is zero already than is aimed at, or a setting is out of range.</exception>
        public SparsityReport Run(Network network, Dataset training, Dataset validation, TrainingSettings settings, IBackend backend, CancellationToken cancellation = default)
        {
            foreach (TrainingRun run in Rounds(network, training, validation, settings, backend))
                if (!run.Run(cancellation)) break;
            return SparsityReport.Of(network);
        }

        /// <summary>
        /// The same in the caller's hands: each round's run, to be taken to its end (<see cref="TrainingRun.Advance"/> in a game's frames)
        /// before the next is asked for. It disposes each run itself; whoever stops early disposes the enumerator, as <c>foreach</c> does.
        /// </summary>
        /// <inheritdoc cref="Run" path="/param[@name!='cancellation']"/>
        /// <exception cref="TrainingException">More is zero already than is aimed at, or a setting is out of range. Thrown where a round is asked
        /// for.</exception>
        public IEnumerable<TrainingRun> Rounds(Network network, Dataset training, Dataset validation, TrainingSettings settings, IBackend backend)
        {
            double initial = SparsityReport.Of(network).Share;
            if (initial > target) throw new TrainingException(FormattableString.Invariant($"{100 * initial:F1} % of the weights are zero before the first round, more than the {100 * target:F1} % aimed at: give a higher target."));
            for (int round = 1; round <= rounds; round++)
            {
                Pruning.ZeroSmallest(network, SparsityAfter(round, initial), perLayer, training);
                TrainingSettings own = settings.OfRound(round, round < rounds ? epochsPerRound : settings.MaxEpochs);
                using var run = new TrainingRun(network, training, validation, own, backend);
                yield return run;
            }
        }
    }
}
