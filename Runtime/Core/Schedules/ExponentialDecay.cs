using System;

namespace Graft
{
    /// <summary>
    /// Exponential scheduling (Senior, Heigold, Ranzato, Yang 2013): rate(step) = initial * factor^(step / steps). The rate is multiplied by the
    /// factor every so many steps, smoothly.
    /// </summary>
    public sealed class ExponentialDecay : ISchedule
    {
        readonly float initial, factor;
        readonly int steps;

        /// <param name="initial">The first rate, positive.</param>
        /// <param name="steps">Steps that one factor takes, at least 1.</param>
        /// <param name="factor">Above 0 and at most 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is not positive, or the factor is above 1.</exception>
        public ExponentialDecay(float initial, int steps, float factor = 0.1f)
        {
            this.initial = Hyperparameter.Rate(initial, nameof(initial));
            this.steps = Hyperparameter.AtLeastOne(steps, nameof(steps), "The count of steps that the rate decays over");
            this.factor = Hyperparameter.Factor(factor, nameof(factor), "The factor that the rate decays by");
        }

        /// <inheritdoc/>
        public float At(int step) => (float)(initial * Math.Pow(factor, (double)step / steps));

        /// <summary>As checkpoints name it: "exponential 0.001 times 0.1 every 1000".</summary>
        public override string ToString() => FormattableString.Invariant($"exponential {initial:R} times {factor:R} every {steps}");
    }
}
