using System;

namespace Graft
{
    /// <summary>rate(step) = initial / (1 + step / steps)^power: half after so many steps, a third after as many again, for power 1.</summary>
    public sealed class PowerDecay : ISchedule
    {
        readonly float initial, power;
        readonly int steps;

        /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
        public PowerDecay(float initial, int steps, float power = 1)
        {
            this.initial = Hyperparameter.Rate(initial, nameof(initial));
            this.steps = Hyperparameter.AtLeastOne(steps, nameof(steps), "The count of steps that the rate decays over");
            this.power = Hyperparameter.Positive(power, nameof(power), "The power that the rate decays by");
        }

        public float At(int step) => (float)(initial / Math.Pow(1 + (double)step / steps, power));
        public override string ToString() => FormattableString.Invariant($"power {initial:R} to the {power:R} every {steps}");
    }
}
