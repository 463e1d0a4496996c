namespace Graft
{
    /// <summary>scaled = scale[0] * gradient.</summary>
    public sealed class ScaleGradientOp : Op
    {
        public ScaleGradientOp(Value gradient, Value scale) : base(new[] { gradient, scale }, new[] { new Value("scaled", gradient.Shape, ElementType.Float32) })
        {
            Gradient = gradient;
            Scale = scale;
            Scaled = Writes[0];
        }

        public Value Gradient { get; }
        public Value Scale { get; }
        public Value Scaled { get; }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Update.ScaleGradient(at[Gradient], at[Scale], at[Scaled]);
    }
}
