using System;

namespace Graft
{
    /// <summary>A whole number from one end to the other, both included, in steps; each is as likely as the others.</summary>
    public sealed class IntegerDimension : Dimension
    {
        /// <param name="name">What it is.</param>
        /// <param name="from">The least.</param>
        /// <param name="to">The most: the last value is the last step that does not pass it.</param>
        /// <param name="step">From value to value, at least 1: 16 keeps neurons to whole vectors of the devices.</param>
        /// <exception cref="TuningException">There is no name, the ends are not in this order, or the step does not fit between them.</exception>
        public IntegerDimension(string name, int from, int to, int step = 1) : base(name)
        {
            CheckBounds(from, to);
            if (step < 1 || step > to - from) throw new TuningException($"The dimension '{name}' goes from {from} to {to} in steps of {step}: give a step from 1 to {to - from}.");
            From = from;
            To = to;
            Step = step;
        }

        /// <summary>The least value.</summary>
        public int From { get; }

        /// <summary>No value is above it; the largest is <see cref="From"/> + <see cref="Step"/> * <see cref="Steps"/>.</summary>
        public int To { get; }

        /// <summary>From value to value, at least 1.</summary>
        public int Step { get; }

        /// <summary>How many steps there are: one fewer than values.</summary>
        public int Steps => (To - From) / Step;

        /// <inheritdoc/>
        public override TrialValue At(double position) => From + Step * Math.Min(Steps, (int)(position * (Steps + 1)));
        /// <inheritdoc/>
        public override double Position(TrialValue value) => (value.Number - From) / (Step * Steps);

        /// <summary>Name, ends and, unless it is 1, step: "neurons: 96 to 256 in steps of 32".</summary>
        public override string ToString() => Step == 1 ? $"{Name}: {From} to {To}" : $"{Name}: {From} to {To} in steps of {Step}";
    }
}
