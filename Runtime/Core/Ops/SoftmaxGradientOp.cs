namespace Graft
{
    /// <summary>dx = y (dy - sum of y dy over the row), y being the softmax's output. Shapes: all batch x features.</summary>
    public sealed class SoftmaxGradientOp : Op
    {
        /// <param name="y">What the softmax gave: batch x features.</param>
        /// <param name="dy">Its gradient: batch x features.</param>
        public SoftmaxGradientOp(Value y, Value dy) : base(new[] { y, dy }, new[] { new Value("softmax.dx", y.Shape, ElementType.Float32) })
        {
            Y = y;
            Dy = dy;
            Dx = Writes[0];
        }

        /// <summary>Read: batch x features.</summary>
        public Value Y { get; }

        /// <summary>Read: batch x features.</summary>
        public Value Dy { get; }

        /// <summary>Written: batch x features.</summary>
        public Value Dx { get; }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Loss.SoftmaxGradient(at[Y], at[Dy], at[Dx]);
    }
}
