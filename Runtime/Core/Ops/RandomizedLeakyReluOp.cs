namespace Graft
{
    /// <summary>y = x where x > 0, slope * x elsewhere, each element's slope drawn in each step, uniformly in [lower, upper) and not negative.</summary>
    public sealed class RandomizedLeakyReluOp : Op
    {
        readonly ulong seed;

        public RandomizedLeakyReluOp(Value x, float lower, float upper, ulong seed, ulong stream) : base(new[] { x }, new[] { new Value("randomized_leaky_relu", x.Shape, ElementType.Float32) })
        {
            X = x;
            Y = Writes[0];
            Lower = lower;
            Upper = upper;
            Stream = stream;
            this.seed = seed;
        }

        public Value X { get; }
        public Value Y { get; }
        public float Lower { get; }
        public float Upper { get; }

        /// <summary>Which numbers of the graph's seed are its own.</summary>
        public ulong Stream { get; }

        /// <summary>What a draw's upper 24 bits, which a float holds exactly, are multiplied with.</summary>
        public static float Spread(float lower, float upper) => (upper - lower) * (1f / 16777216f);

        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(X)) d.Add(X, g.Record(new RandomizedLeakyReluGradientOp(Y, d[Y], Lower, Upper, seed, Stream)).Dx);
        }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Noise.RandomizedLeakyRelu(at[X], at[Y], Lower, Upper, seed, Stream);
    }
}
