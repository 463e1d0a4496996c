using System;

namespace Graft
{
    /// <summary>
    /// Power scheduling (Senior, Heigold, Ranzato, Yang 2013): rate(step) = initial / (1 + step / steps)^power. For power 1 that is half after so
    /// many steps, and a third after as many again.
    /// </summary>
    public sealed class PowerDecay : ISchedule
    {
        readonly float initial, power;
        readonly int steps;

        /// <param name="initial">The first rate, positive.</param>
        /// <param name="steps">Steps after which the first rate is divided by 2^power, at least 1.</param>
        /// <param name="power">Positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
        public PowerDecay(float initial, int steps, float power = 1)
        {
            this.initial = Hyperparameter.Rate(initial, nameof(initial));
            this.steps = Hyperparameter.AtLeastOne(steps, nameof(steps), "The count of steps that the rate decays over");
            this.power = Hyperparameter.Positive(power, nameof(power), "The power that the rate decays by");
        }

        /// <inheritdoc/>
        public float At(int step) => (float)(initial / Math.Pow(1 + (double)step / steps, power));

        /// <summary>As checkpoints name it: "power 0.001 to the 1 every 1000".</summary>
        public override string ToString() => FormattableString.Invariant($"power {initial:R} to the {power:R} every {steps}");
    }
}
