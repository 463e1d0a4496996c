using System;
using System.Globalization;

namespace Graft
{
    /// <summary>One thing that a search varies. <c>ToString</c> names it with its bounds: a search is resumed only over the same space.</summary>
    public abstract class Dimension
    {
        /// <param name="name">What it is: a designer's word for it.</param>
        /// <exception cref="TuningException">It is empty.</exception>
        protected Dimension(string name)
        {
            if (string.IsNullOrWhiteSpace(name)) throw new TuningException("A dimension of a search needs a name, such as \"rate\".");
            Name = name;
        }

        /// <summary>What it is: a designer's word for it, such as "rate".</summary>
        public string Name { get; }

        /// <summary>The value at a place between the ends; places drawn uniformly give the dimension's distribution.</summary>
        /// <param name="position">0, the lower or first end, to 1.</param>
        public abstract TrialValue At(double position);

        /// <summary>A place of the value, 0 to 1: for plots.</summary>
        /// <param name="value">One that the dimension can have.</param>
        /// <exception cref="TuningException">The dimension is of numbers, and it is none.</exception>
        public abstract double Position(TrialValue value);

        /// <summary>A value, by the stream's next number: each dimension takes one draw.</summary>
        public TrialValue Draw(ref RandomStream random) => At(random.NextFloat());

        /// <summary>A number for a description: every digit, and the same in all languages.</summary>
        protected static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

        /// <summary>To four digits: nobody tunes finer, and the logarithms of different machines agree so far.</summary>
        /// <param name="value">What is rounded.</param>
        /// <param name="least">The result is not below it.</param>
        /// <param name="most">The result is not above it.</param>
        protected static TrialValue Rounded(double value, double least, double most)
        {
            double rounded = double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            return Math.Min(most, Math.Max(least, rounded));
        }

        /// <summary>The check of two ends.</summary>
        /// <exception cref="TuningException">They are not finite, or the first is not below the second; the message names the dimension.</exception>
        protected void CheckBounds(double from, double to)
        {
            if (!(from < to) || double.IsInfinity(from) || double.IsInfinity(to))
                throw new TuningException(FormattableString.Invariant($"The dimension '{Name}' goes from {from} to {to}: give two numbers, the smaller one first."));
        }
    }
}
