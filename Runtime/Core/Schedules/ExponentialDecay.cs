using System;

namespace Graft
{
    /// <summary>rate(step) = initial * factor^(step / steps): the rate is multiplied by the factor every so many steps, smoothly.</summary>
    public sealed class ExponentialDecay : ISchedule
    {
        readonly float initial, factor;
        readonly int steps;

        /// <exception cref="ArgumentOutOfRangeException">A number is not positive, or the factor is above 1.</exception>
        public ExponentialDecay(float initial, int steps, float factor = 0.1f)
        {
            this.initial = Hyperparameter.Rate(initial, nameof(initial));
            this.steps = Hyperparameter.AtLeastOne(steps, nameof(steps), "The count of steps that the rate decays over");
            this.factor = Hyperparameter.Factor(factor, nameof(factor), "The factor that the rate decays by");
        }

        public float At(int step) => (float)(initial * Math.Pow(factor, (double)step / steps));
        public override string ToString() => FormattableString.Invariant($"exponential {initial:R} times {factor:R} every {steps}");
    }
}
