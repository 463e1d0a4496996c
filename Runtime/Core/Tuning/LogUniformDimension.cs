using System;

namespace Graft
{
    /// <summary>
    /// A positive number whose logarithm is uniform, to four digits: from * (to / from)^position. As likely between 0.001 and 0.01 as between
    /// 0.01 and 0.1. For rates.
    /// </summary>
    public sealed class LogUniformDimension : Dimension
    {
        /// <param name="name">What it is, such as "rate".</param>
        /// <param name="from">The least, above 0.</param>
        /// <param name="to">The most, above the least.</param>
        /// <exception cref="TuningException">There is no name, or the ends are not positive, not finite, or not in this order.</exception>
        public LogUniformDimension(string name, double from, double to) : base(name)
        {
            CheckBounds(from, to);
            if (!(from > 0)) throw new TuningException(FormattableString.Invariant($"The dimension '{name}' goes from {from} to {to} by logarithm: begin above 0."));
            From = from;
            To = to;
        }

        /// <summary>The least value, above 0.</summary>
        public double From { get; }

        /// <summary>The largest value.</summary>
        public double To { get; }

        /// <inheritdoc/>
        public override TrialValue At(double position) => Rounded(From * Math.Pow(To / From, position), From, To);
        /// <inheritdoc/>
        public override double Position(TrialValue value) => Math.Log(value.Number / From) / Math.Log(To / From);

        /// <summary>Name and ends: "rate: 0.0005 to 0.005 by logarithm".</summary>
        public override string ToString() => $"{Name}: {Text(From)} to {Text(To)} by logarithm";
    }
}
