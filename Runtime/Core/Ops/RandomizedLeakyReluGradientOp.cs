namespace Graft
{
    /// <summary>dx = dy where the output y > 0, slope * dy elsewhere, the slopes drawn again as they were for y.</summary>
    public sealed class RandomizedLeakyReluGradientOp : Op
    {
        readonly float lower, upper;
        readonly ulong seed;

        public RandomizedLeakyReluGradientOp(Value y, Value dy, float lower, float upper, ulong seed, ulong stream) : base(new[] { y, dy }, new[] { new Value("randomized_leaky_relu.dx", y.Shape, ElementType.Float32) })
        {
            Y = y;
            Dy = dy;
            Dx = Writes[0];
            Stream = stream;
            this.lower = lower;
            this.upper = upper;
            this.seed = seed;
        }

        public Value Y { get; }
        public Value Dy { get; }
        public Value Dx { get; }

        /// <summary>The stream of the op that wrote y.</summary>
        public ulong Stream { get; }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Noise.RandomizedLeakyReluGradient(at[Y], at[Dy], at[Dx], lower, upper, seed, Stream);
    }
}
