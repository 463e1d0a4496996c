using System;

namespace Graft
{
    /// <summary>A whole number from one end to the other, both included, in steps; each is as likely as the others.</summary>
    public sealed class IntegerDimension : Dimension
    {
        readonly int from, to, step;

        /// <param name="name">What it is.</param>
        /// <param name="from">The least.</param>
        /// <param name="to">The most: the last value is the last step that does not pass it.</param>
        /// <param name="step">From value to value: 16 keeps neurons to whole vectors of the devices.</param>
        public IntegerDimension(string name, int from, int to, int step = 1) : base(name)
        {
            CheckBounds(from, to);
            if (step < 1 || step > to - from) throw new TuningException($"The dimension '{name}' goes from {from} to {to} in steps of {step}: give a step from 1 to {to - from}.");
            this.from = from;
            this.to = to;
            this.step = step;
        }

        public override TrialValue At(double position) => from + step * Math.Min(Steps, (int)(position * (Steps + 1)));
        public override double Position(TrialValue value) => (value.Number - from) / (step * Steps);
        /// <summary>From one end to the other.</summary>
        public int Steps => (to - from) / step;

        public override string ToString() => step == 1 ? $"{Name}: {from} to {to}" : $"{Name}: {from} to {to} in steps of {step}";
    }
}
