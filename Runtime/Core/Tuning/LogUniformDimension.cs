using System;

namespace Graft
{
    /// <summary>A positive number whose logarithm is uniform: as likely between 0.001 and 0.01 as between 0.01 and 0.1. For rates.</summary>
    public sealed class LogUniformDimension : Dimension
    {
        public LogUniformDimension(string name, double from, double to) : base(name)
        {
            CheckBounds(from, to);
            if (!(from > 0)) throw new TuningException(FormattableString.Invariant($"The dimension '{name}' goes from {from} to {to} by logarithm: begin above 0."));
            From = from;
            To = to;
        }

        public double From { get; }
        public double To { get; }

        public override TrialValue At(double position) => Rounded(From * Math.Pow(To / From, position), From, To);
        public override double Position(TrialValue value) => Math.Log(value.Number / From) / Math.Log(To / From);
        public override string ToString() => $"{Name}: {Text(From)} to {Text(To)} by logarithm";
    }
}
