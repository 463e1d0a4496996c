namespace Graft
{
    /// <summary>dx = dy where x > 0, slope of the feature * dy elsewhere. Shapes: x, dy and dx batch x features, slopes features.</summary>
    public sealed class ParametricReluInputGradientOp : Op
    {
        public ParametricReluInputGradientOp(Value x, Value slopes, Value dy) : base(new[] { x, slopes, dy }, new[] { new Value("parametric_relu.dx", x.Shape, ElementType.Float32) })
        {
            X = x;
            Slopes = slopes;
            Dy = dy;
            Dx = Writes[0];
        }

        public Value X { get; }
        public Value Slopes { get; }
        public Value Dy { get; }
        public Value Dx { get; }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Map.ParametricReluInputGradient(at[X], at[Slopes], at[Dy], at[Dx]);
    }
}
