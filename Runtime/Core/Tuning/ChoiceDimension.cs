using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>One of a few values, words or numbers, each as likely as the others.</summary>
    public sealed class ChoiceDimension : Dimension
    {
        readonly TrialValue[] values;

        /// <param name="name">What it is, such as "activation".</param>
        /// <param name="values">At least one, all different; copied.</param>
        /// <exception cref="TuningException">There is no name, no value, or one twice.</exception>
        public ChoiceDimension(string name, IEnumerable<TrialValue> values) : base(name)
        {
            this.values = values.ToArray();
            if (this.values.Length == 0) throw new TuningException($"The dimension '{name}' has no values to choose from: give at least one.");
            if (this.values.Distinct().Count() != this.values.Length) throw new TuningException($"The dimension '{name}' names a value twice: {this}.");
        }

        /// <summary>As given, in their order, which is that of a plot.</summary>
        public IReadOnlyList<TrialValue> Values => values;
        /// <inheritdoc/>
        public override TrialValue At(double position) => values[Math.Min(values.Length - 1, (int)(position * values.Length))];
        /// <inheritdoc/>
        public override double Position(TrialValue value) => values.Length == 1 ? 0.5 : Array.IndexOf(values, value) / (values.Length - 1.0);

        /// <summary>Name and values: "activation: elu, relu".</summary>
        public override string ToString() => $"{Name}: {string.Join(", ", values)}";
    }
}
