namespace Graft
{
    /// <summary>dx = dy where the output y > 0, slope * dy elsewhere, the slopes drawn again as they were for y. Shapes: all batch x features.</summary>
    public sealed class RandomizedLeakyReluGradientOp : Op
    {
        readonly float lower, upper;
        readonly ulong seed;

        /// <param name="y">What the op gave: batch x features.</param>
        /// <param name="dy">Its gradient: batch x features.</param>
        /// <param name="lower">As it was for y.</param>
        /// <param name="upper">As it was for y.</param>
        /// <param name="seed">As it was for y.</param>
        /// <param name="stream">As it was for y.</param>
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

        /// <summary>Read: batch x features.</summary>
        public Value Y { get; }

        /// <summary>Read: batch x features.</summary>
        public Value Dy { get; }

        /// <summary>Written: batch x features.</summary>
        public Value Dx { get; }

        /// <summary>The stream of the op that wrote y.</summary>
        public ulong Stream { get; }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Noise.RandomizedLeakyReluGradient(at[Y], at[Dy], at[Dx], lower, upper, seed, Stream);
    }
}
