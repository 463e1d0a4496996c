namespace Graft
{
    /// <summary>How many of one matrix of weights are exactly zero.</summary>
    public readonly struct LayerSparsity
    {
        public LayerSparsity(Shape shape, int zeros)
        {
            Shape = shape;
            Zeros = zeros;
        }

        public Shape Shape { get; }
        public int Zeros { get; }

        /// <summary>Share of zeros, 0 to 1.</summary>
        public double Share => (double)Zeros / Shape.Count;
    }
}
