namespace Graft
{
    /// <summary>A number between two ends, all as likely.</summary>
    public sealed class UniformDimension : Dimension
    {
        readonly double from, to;

        public UniformDimension(string name, double from, double to) : base(name)
        {
            CheckBounds(from, to);
            this.from = from;
            this.to = to;
        }

        public override TrialValue At(double position) => Rounded(from + (to - from) * position, from, to);
        public override double Position(TrialValue value) => (value.Number - from) / (to - from);
        public override string ToString() => $"{Name}: {Text(from)} to {Text(to)}";
    }
}
