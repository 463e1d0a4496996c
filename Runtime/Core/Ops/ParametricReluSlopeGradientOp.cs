namespace Graft
{
    /// <summary>dslopes = sum over the rows of x dy where x is not above zero. Shapes: x and dy batch x features, dslopes features.</summary>
    public sealed class ParametricReluSlopeGradientOp : Op
    {
        /// <param name="x">What went in: batch x features.</param>
        /// <param name="slopes">For their shape: features.</param>
        /// <param name="dy">Gradient of the output: batch x features.</param>
        public ParametricReluSlopeGradientOp(Value x, Value slopes, Value dy) : base(new[] { x, dy }, new[] { new Value("parametric_relu.dslopes", slopes.Shape, ElementType.Float32) })
        {
            X = x;
            Dy = dy;
            DSlopes = Writes[0];
        }

        /// <summary>Read: batch x features.</summary>
        public Value X { get; }

        /// <summary>Read: batch x features.</summary>
        public Value Dy { get; }

        /// <summary>Written: features.</summary>
        public Value DSlopes { get; }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Map.ParametricReluSlopeGradient(at[X], at[Dy], at[DSlopes]);
    }
}
