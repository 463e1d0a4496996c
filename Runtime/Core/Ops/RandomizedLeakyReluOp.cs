namespace Graft
{
    /// <summary>
    /// y = x where x > 0, slope * x elsewhere, each element's slope drawn in each step, uniformly in [lower, upper) and not negative
    /// (Xu, Wang, Chen, Li 2015). Shapes: x and y batch x features.
    /// </summary>
    public sealed class RandomizedLeakyReluOp : Op
    {
        readonly ulong seed;

        /// <param name="x">Batch x features.</param>
        /// <param name="lower">Least slope, at least 0: so y has the sign of x.</param>
        /// <param name="upper">Bound of the slopes, at least the least one.</param>
        /// <param name="seed">Key of the draws.</param>
        /// <param name="stream">The op's own, from <see cref="Graph.Stream"/>.</param>
        public RandomizedLeakyReluOp(Value x, float lower, float upper, ulong seed, ulong stream) : base(new[] { x }, new[] { new Value("randomized_leaky_relu", x.Shape, ElementType.Float32) })
        {
            X = x;
            Y = Writes[0];
            Lower = lower;
            Upper = upper;
            Stream = stream;
            this.seed = seed;
        }

        /// <summary>Read: batch x features.</summary>
        public Value X { get; }

        /// <summary>Written: batch x features.</summary>
        public Value Y { get; }

        /// <summary>Least slope, at least 0.</summary>
        public float Lower { get; }

        /// <summary>Bound of the slopes.</summary>
        public float Upper { get; }

        /// <summary>Which numbers of the graph's seed are its own.</summary>
        public ulong Stream { get; }

        /// <summary>What a draw's upper 24 bits, which a float holds exactly, are multiplied with.</summary>
        public static float Spread(float lower, float upper) => (upper - lower) * (1f / 16777216f);

        /// <inheritdoc/>
        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(X)) d.Add(X, g.Record(new RandomizedLeakyReluGradientOp(Y, d[Y], Lower, Upper, seed, Stream)).Dx);
        }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Noise.RandomizedLeakyRelu(at[X], at[Y], Lower, Upper, seed, Stream);
    }
}
