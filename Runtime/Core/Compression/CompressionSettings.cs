using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>Where <see cref="ModelCompression"/> is to get to, and how it trains on the way. One of the four goals is given.</summary>
    public sealed class CompressionSettings
    {
        /// <summary>Goal: so large a share of the weights is zero, above 0 and below 1.</summary>
        public double? Zeros { get; set; }

        /// <summary>Goal: the file has at most so many bytes.</summary>
        public long? Bytes { get; set; }

        /// <summary>Goal: the smallest file whose validation accuracy is at least this, above 0 and below 1.</summary>
        public double? Accuracy { get; set; }

        /// <summary>
        /// Goal: a model at each of these shares of zeros, rising, above 0 and below 1, so that one of them can be chosen. None trains longer than the others.
        /// </summary>
        public IReadOnlyList<double> Stops { get; set; }

        /// <summary>How weights are stored.</summary>
        public WeightStorage Weights { get; set; } = WeightStorage.Int8;

        /// <summary>Slope of the leaky ReLUs that ELUs and SELUs become; null to leave these as they are.</summary>
        public float? Slope { get; set; } = 0.01f;

        /// <summary>
        /// Whether each layer loses the same share of its weights, those that its examples light least first; else the network its smallest ones wherever they
        /// are.
        /// </summary>
        public bool PerLayer { get; set; } = true;

        /// <summary>Whether a model's memory of examples goes into the file as well; with it the model can learn more classes.</summary>
        public bool KeepMemory { get; set; }

        /// <summary>Epochs after each round of pruning but the last, at least 1.</summary>
        public int EpochsPerRound { get; set; } = 2;

        /// <summary>Epochs after the last round, at least 1. With <see cref="Stops"/> only <see cref="ModelCompression.Refine"/> trains so long.</summary>
        public int FinalEpochs { get; set; } = 20;

        /// <summary>Examples per step of fine-tuning, at least 1.</summary>
        public int BatchSize { get; set; } = 100;

        /// <summary>Adam's learning rate at its highest: in each round it rises through the first tenth of the steps, then falls along a cosine.</summary>
        public float Rate { get; set; } = 0.002f;

        /// <summary>Weight of the original as a teacher beside the labels, whose weight is 1; positive, or null to learn from labels alone.</summary>
        public float? TeacherWeight { get; set; } = 4;

        /// <summary>What the teacher's and the pupil's logits are divided by before they are compared, positive: see <see cref="Distillation"/>.</summary>
        public float TeacherTemperature { get; set; } = 2;

        /// <summary>How images are varied; null for not at all.</summary>
        public Augmentation Augmentation { get; set; }

        /// <summary>Decides the order of the examples and what is drawn at random; each round has an order of its own.</summary>
        public ulong Seed { get; set; } = 1;

        /// <summary>
        /// Stops on the way to a share of zeros, each with the same share of the weights of the one before: evenly spaced where sizes are drawn on a
        /// logarithmic axis. Stop i of n, from 1, is 1 - (1 - zeros)^(i / n).
        /// </summary>
        /// <param name="zeros">The last stop, above 0 and below 1.</param>
        /// <param name="count">How many, at least 1.</param>
        public static double[] StopsTo(double zeros, int count)
        {
            var stops = new double[count];
            for (int i = 0; i < count; i++) stops[i] = 1 - Math.Pow(1 - zeros, (i + 1.0) / count);
            return stops;
        }

        internal void Check()
        {
            int goals = (Zeros != null ? 1 : 0) + (Bytes != null ? 1 : 0) + (Accuracy != null ? 1 : 0) + (Stops != null ? 1 : 0);
            if (goals != 1) throw new TrainingException("Compression has one goal: give a share of zeros, a count of bytes, an accuracy to keep, or several shares of zeros to choose from.");
            CheckStops();
            if (Zeros is double zeros && !(zeros > 0 && zeros < 1)) throw new TrainingException($"A share of {zeros} zeros cannot be: give one above 0 and below 1, such as 0.95.");
            if (Bytes is long bytes && bytes < 1) throw new TrainingException($"A file of {bytes} bytes cannot be: give a count such as 16384.");
            if (Accuracy is double accuracy && !(accuracy > 0 && accuracy < 1)) throw new TrainingException($"An accuracy of {accuracy} cannot be kept: give a fraction above 0 and below 1, such as 0.98.");
            CheckTraining();
        }

        // All that refining needs.
        internal void CheckTraining()
        {
            if (EpochsPerRound < 1 || FinalEpochs < 1) throw new TrainingException("Compression trains at least one epoch after each round, and after the last.");
            Hyperparameter.Rate(Rate, nameof(Rate));
        }

        void CheckStops()
        {
            if (Stops == null) return;
            if (Stops.Count == 0) throw new TrainingException("There is no share of zeros to stop at: give at least one, such as 0.95.");
            for (int i = 0; i < Stops.Count; i++)
                if (!(Stops[i] > (i == 0 ? 0 : Stops[i - 1]) && Stops[i] < 1)) throw new TrainingException(FormattableString.Invariant($"A stop at {Stops[i]} zeros cannot be: give shares above 0 and below 1, each above the one before."));
        }
    }
}
