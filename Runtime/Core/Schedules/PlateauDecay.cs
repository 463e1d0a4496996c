using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// Performance scheduling (Senior, Heigold, Ranzato, Yang 2013): the rate of another schedule, multiplied by a factor each time that so many
    /// epochs in a row have brought no validation loss below the lowest before them; never below a millionth of it. A run with it needs
    /// validation data.
    /// </summary>
    public sealed class PlateauDecay : IPerformanceSchedule
    {
        const double Least = 1e-6;

        readonly ISchedule rate;
        readonly float factor;
        readonly int patience;

        /// <summary>On one rate, positive, in place of another schedule.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The rate is not positive, the factor is not in (0, 1], or the patience is below one epoch.</exception>
        public PlateauDecay(float initial, float factor = 0.5f, int patience = 5) : this(new ConstantRate(initial), factor, patience) { }

        /// <param name="rate">What is multiplied.</param>
        /// <param name="factor">Above 0 and at most 1.</param>
        /// <param name="patience">Epochs, at least 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">The factor is not in (0, 1], or the patience is below one epoch.</exception>
        public PlateauDecay(ISchedule rate, float factor = 0.5f, int patience = 5)
        {
            this.rate = rate;
            this.factor = Hyperparameter.Factor(factor, nameof(factor), "The factor that the rate decays by");
            this.patience = Hyperparameter.AtLeastOne(patience, nameof(patience), "The count of epochs to be patient for");
        }

        /// <summary>The other schedule's rate, without the factor.</summary>
        /// <param name="step">Steps taken before this one, over the whole run.</param>
        public float At(int step) => rate.At(step);

        /// <inheritdoc/>
        public float Factor(IReadOnlyList<double> validationLosses)
        {
            double lowest = double.PositiveInfinity, product = 1;
            int waited = 0;
            for (int i = 0; i < validationLosses.Count; i++) // an enumerator would be allocated, in each epoch
            {
                double loss = validationLosses[i];
                waited = loss < lowest ? 0 : waited + 1;
                if (loss < lowest) lowest = loss;
                if (waited < patience) continue;
                product *= factor;
                waited = 0;
            }
            return (float)Math.Max(product, Least);
        }

        /// <summary>As checkpoints name it: "times 0.5 after a plateau of 5 epochs of constant 0.001".</summary>
        public override string ToString() => FormattableString.Invariant($"times {factor:R} after a plateau of {patience} epochs of {rate}");
    }
}
