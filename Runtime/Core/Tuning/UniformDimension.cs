namespace Graft
{
    /// <summary>A number between two ends, all as likely.</summary>
    public sealed class UniformDimension : Dimension
    {
        public UniformDimension(string name, double from, double to) : base(name)
        {
            CheckBounds(from, to);
            From = from;
            To = to;
        }

        public double From { get; }
        public double To { get; }

        public override TrialValue At(double position) => Rounded(From + (To - From) * position, From, To);
        public override double Position(TrialValue value) => (value.Number - From) / (To - From);
        public override string ToString() => $"{Name}: {Text(From)} to {Text(To)}";
    }
}
