using System;

namespace Graft
{
    /// <summary>A positive number whose logarithm is uniform: as likely between 0.001 and 0.01 as between 0.01 and 0.1. For rates.</summary>
    public sealed class LogUniformDimension : Dimension
    {
        readonly double from, to;

        public LogUniformDimension(string name, double from, double to) : base(name)
        {
            CheckBounds(from, to);
            if (!(from > 0)) throw new TuningException(FormattableString.Invariant($"The dimension '{name}' goes from {from} to {to} by logarithm: begin above 0."));
            this.from = from;
            this.to = to;
        }

        public override TrialValue At(double position) => Rounded(from * Math.Pow(to / from, position), from, to);
        public override double Position(TrialValue value) => Math.Log(value.Number / from) / Math.Log(to / from);
        public override string ToString() => $"{Name}: {Text(from)} to {Text(to)} by logarithm";
    }
}
