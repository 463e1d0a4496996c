using System;
using System.Globalization;

namespace Graft
{
    /// <summary>One thing that a search varies. <c>ToString</c> names it with its bounds: a search is resumed only over the same space.</summary>
    public abstract class Dimension
    {
        protected Dimension(string name)
        {
            if (string.IsNullOrWhiteSpace(name)) throw new TuningException("A dimension of a search needs a name, such as \"rate\".");
            Name = name;
        }

        public string Name { get; }

        /// <summary>The value at a place between the ends, 0 to 1; places drawn uniformly give the dimension's distribution.</summary>
        public abstract TrialValue At(double position);

        /// <summary>A place of the value: for plots.</summary>
        public abstract double Position(TrialValue value);

        /// <summary>A value, by the stream's next number.</summary>
        public TrialValue Draw(ref RandomStream random) => At(random.NextFloat());

        protected static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

        /// <summary>To four digits: nobody tunes finer, and the logarithms of different machines agree so far.</summary>
        protected static TrialValue Rounded(double value, double least, double most)
        {
            double rounded = double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            return Math.Min(most, Math.Max(least, rounded));
        }

        protected void CheckBounds(double from, double to)
        {
            if (!(from < to) || double.IsInfinity(from) || double.IsInfinity(to))
                throw new TuningException(FormattableString.Invariant($"The dimension '{Name}' goes from {from} to {to}: give two numbers, the smaller one first."));
        }
    }
}
