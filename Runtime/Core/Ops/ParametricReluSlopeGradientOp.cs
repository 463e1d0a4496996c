namespace Graft
{
    /// <summary>dslopes = sum over the rows of x dy where x is not above zero. Shapes: x and dy batch x features, dslopes features.</summary>
    public sealed class ParametricReluSlopeGradientOp : Op
    {
        public ParametricReluSlopeGradientOp(Value x, Value slopes, Value dy) : base(new[] { x, dy }, new[] { new Value("parametric_relu.dslopes", slopes.Shape, ElementType.Float32) })
        {
            X = x;
            Dy = dy;
            DSlopes = Writes[0];
        }

        public Value X { get; }
        public Value Dy { get; }
        public Value DSlopes { get; }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Map.ParametricReluSlopeGradient(at[X], at[Dy], at[DSlopes]);
    }
}
