namespace Graft
{
    /// <summary>A number between two ends, all as likely, to four digits.</summary>
    public sealed class UniformDimension : Dimension
    {
        /// <param name="name">What it is, such as "dropout".</param>
        /// <param name="from">The least.</param>
        /// <param name="to">The most, above the least.</param>
        /// <exception cref="TuningException">There is no name, or the ends are not finite, or not in this order.</exception>
        public UniformDimension(string name, double from, double to) : base(name)
        {
            CheckBounds(from, to);
            From = from;
            To = to;
        }

        /// <summary>The least value.</summary>
        public double From { get; }

        /// <summary>The largest value.</summary>
        public double To { get; }

        /// <inheritdoc/>
        public override TrialValue At(double position) => Rounded(From + (To - From) * position, From, To);
        /// <inheritdoc/>
        public override double Position(TrialValue value) => (value.Number - From) / (To - From);

        /// <summary>Name and ends: "dropout: 0 to 0.5".</summary>
        public override string ToString() => $"{Name}: {Text(From)} to {Text(To)}";
    }
}
