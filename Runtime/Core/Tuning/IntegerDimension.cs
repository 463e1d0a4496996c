using System;

namespace Graft
{
    /// <summary>A whole number from one end to the other, both included, in steps; each is as likely as the others.</summary>
    public sealed class IntegerDimension : Dimension
    {
        /// <param name="name">What it is.</param>
        /// <param name="from">The least.</param>
        /// <param name="to">The most: the last value is the last step that does not pass it.</param>
        /// <param name="step">From value to value: 16 keeps neurons to whole vectors of the devices.</param>
        public IntegerDimension(string name, int from, int to, int step = 1) : base(name)
        {
            CheckBounds(from, to);
            if (step < 1 || step > to - from) throw new TuningException($"The dimension '{name}' goes from {from} to {to} in steps of {step}: give a step from 1 to {to - from}.");
            From = from;
            To = to;
            Step = step;
        }

        public int From { get; }
        public int To { get; }
        public int Step { get; }

        /// <summary>From one end to the other.</summary>
        public int Steps => (To - From) / Step;

        public override TrialValue At(double position) => From + Step * Math.Min(Steps, (int)(position * (Steps + 1)));
        public override double Position(TrialValue value) => (value.Number - From) / (Step * Steps);
        public override string ToString() => Step == 1 ? $"{Name}: {From} to {To}" : $"{Name}: {From} to {To} in steps of {Step}";
    }
}
