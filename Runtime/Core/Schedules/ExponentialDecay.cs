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
            if (!(initial > 0) || float.IsInfinity(initial)) throw new ArgumentOutOfRangeException(nameof(initial), initial, "A learning rate is a positive number, such as 0.001.");
            if (steps < 1) throw new ArgumentOutOfRangeException(nameof(steps), steps, "The rate decays over at least one step.");
            if (!(factor > 0) || factor > 1) throw new ArgumentOutOfRangeException(nameof(factor), factor, "The rate decays by a factor above 0 and at most 1.");
            this.initial = initial;
            this.steps = steps;
            this.factor = factor;
        }

        public float At(int step) => (float)(initial * Math.Pow(factor, (double)step / steps));
        public override string ToString() => FormattableString.Invariant($"exponential {initial:R} times {factor:R} every {steps}");
    }
}
