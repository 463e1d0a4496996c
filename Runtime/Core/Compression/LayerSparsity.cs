namespace Graft
{
    /// <summary>How many of one matrix of weights are exactly zero.</summary>
    public readonly struct LayerSparsity
    {
        /// <param name="shape">Of the matrix.</param>
        /// <param name="zeros">How many of its elements are zero.</param>
        internal LayerSparsity(Shape shape, int zeros)
        {
            Shape = shape;
            Zeros = zeros;
        }

        /// <summary>[inputs, units].</summary>
        public Shape Shape { get; }

        /// <summary>How many of the matrix's elements are exactly zero.</summary>
        public int Zeros { get; }

        /// <summary>Share of zeros, 0 to 1.</summary>
        public double Share => (double)Zeros / Shape.Count;
    }
}
