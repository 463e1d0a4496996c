using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>One of a few values, words or numbers, each as likely as the others.</summary>
    public sealed class ChoiceDimension : Dimension
    {
        readonly TrialValue[] values;

        public ChoiceDimension(string name, IEnumerable<TrialValue> values) : base(name)
        {
            this.values = values.ToArray();
            if (this.values.Length == 0) throw new TuningException($"The dimension '{name}' has no values to choose from: give at least one.");
            if (this.values.Distinct().Count() != this.values.Length) throw new TuningException($"The dimension '{name}' names a value twice: {this}.");
        }

        public IReadOnlyList<TrialValue> Values => values;
        public override TrialValue At(double position) => values[Math.Min(values.Length - 1, (int)(position * values.Length))];
        public override double Position(TrialValue value) => values.Length == 1 ? 0.5 : Array.IndexOf(values, value) / (values.Length - 1.0);
        public override string ToString() => $"{Name}: {string.Join(", ", values)}";
    }
}
