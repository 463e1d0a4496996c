using System;

namespace Graft
{
    /// <summary>One rate for the whole run.</summary>
    public sealed class ConstantRate : ISchedule
    {
        readonly float rate;

        /// <exception cref="ArgumentOutOfRangeException">The rate is not a positive number.</exception>
        public ConstantRate(float rate) => this.rate = Hyperparameter.Rate(rate, nameof(rate));

        public float At(int step) => rate;
        public override string ToString() => FormattableString.Invariant($"constant {rate:R}");
    }
}
