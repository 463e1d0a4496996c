using System;

namespace Graft
{
    /// <summary>One rate for the whole run.</summary>
    public sealed class ConstantRate : ISchedule
    {
        readonly float rate;

        /// <exception cref="ArgumentOutOfRangeException">The rate is not a positive number.</exception>
        public ConstantRate(float rate)
        {
            if (!(rate > 0) || float.IsInfinity(rate)) throw new ArgumentOutOfRangeException(nameof(rate), rate, "A learning rate is a positive number, such as 0.001.");
            this.rate = rate;
        }

        public float At(int step) => rate;
        public override string ToString() => FormattableString.Invariant($"constant {rate:R}");
    }
}
