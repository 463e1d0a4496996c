namespace Graft
{
    /// <summary>dx = dy where x > 0, slope of the feature * dy elsewhere. Shapes: x, dy and dx batch x features, slopes features.</summary>
    public sealed class ParametricReluInputGradientOp : Op
    {
        /// <param name="x">What went in: batch x features.</param>
        /// <param name="slopes">Features.</param>
        /// <param name="dy">Gradient of the output: batch x features.</param>
        public ParametricReluInputGradientOp(Value x, Value slopes, Value dy) : base(new[] { x, slopes, dy }, new[] { new Value("parametric_relu.dx", x.Shape, ElementType.Float32) })
        {
            X = x;
            Slopes = slopes;
            Dy = dy;
            Dx = Writes[0];
        }

        /// <summary>Read: batch x features.</summary>
        public Value X { get; }

        /// <summary>Read: features.</summary>
        public Value Slopes { get; }

        /// <summary>Read: batch x features.</summary>
        public Value Dy { get; }

        /// <summary>Written: batch x features.</summary>
        public Value Dx { get; }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Map.ParametricReluInputGradient(at[X], at[Slopes], at[Dy], at[Dx]);
    }
}
