using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// Performance scheduling: the rate of another schedule, multiplied by a factor each time that so many epochs in a row have brought no
    /// validation loss below the lowest before them; never below a millionth of it.
    /// </summary>
    public sealed class PlateauDecay : IPerformanceSchedule
    {
        const double Least = 1e-6;

        readonly ISchedule rate;
        readonly float factor;
        readonly int patience;

        public PlateauDecay(float initial, float factor = 0.5f, int patience = 5) : this(new ConstantRate(initial), factor, patience) { }

        /// <exception cref="ArgumentOutOfRangeException">The factor is not in (0, 1], or the patience is below one epoch.</exception>
        public PlateauDecay(ISchedule rate, float factor = 0.5f, int patience = 5)
        {
            this.rate = rate;
            this.factor = Hyperparameter.Factor(factor, nameof(factor), "The factor that the rate decays by");
            this.patience = Hyperparameter.AtLeastOne(patience, nameof(patience), "The count of epochs to be patient for");
        }

        public float At(int step) => rate.At(step);

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

        public override string ToString() => FormattableString.Invariant($"times {factor:R} after a plateau of {patience} epochs of {rate}");
    }
}
