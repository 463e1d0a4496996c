namespace Graft
{
    /// <summary>dx = y (dy - sum of y dy over the row), y being the softmax's output. Shapes: all batch x features.</summary>
    public sealed class SoftmaxGradientOp : Op
    {
        public SoftmaxGradientOp(Value y, Value dy) : base(new[] { y, dy }, new[] { new Value("softmax.dx", y.Shape, ElementType.Float32) })
        {
            Y = y;
            Dy = dy;
            Dx = Writes[0];
        }

        public Value Y { get; }
        public Value Dy { get; }
        public Value Dx { get; }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Loss.SoftmaxGradient(at[Y], at[Dy], at[Dx]);
    }
}
