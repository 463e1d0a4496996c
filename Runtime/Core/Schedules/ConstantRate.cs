using System;

namespace Graft
{
    /// <summary>One rate for the whole run.</summary>
    public sealed class ConstantRate : ISchedule
    {
        readonly float rate;

        /// <param name="rate">Positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The rate is not a positive number.</exception>
        public ConstantRate(float rate) => this.rate = Hyperparameter.Rate(rate, nameof(rate));

        /// <inheritdoc/>
        public float At(int step) => rate;

        /// <summary>As checkpoints name it: "constant 0.001".</summary>
        public override string ToString() => FormattableString.Invariant($"constant {rate:R}");
    }
}
