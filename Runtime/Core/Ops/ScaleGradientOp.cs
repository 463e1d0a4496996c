namespace Graft
{
    /// <summary>scaled = scale[0] * gradient. Shapes: gradient and scaled any, scale a vector.</summary>
    public sealed class ScaleGradientOp : Op
    {
        /// <param name="gradient">Any shape.</param>
        /// <param name="scale">A vector, whose first float is the factor.</param>
        public ScaleGradientOp(Value gradient, Value scale)
            : base(new[] { gradient, scale }, new[] { new Value("scaled", gradient.Shape, ElementType.Float32) })
        {
            Gradient = gradient;
            Scale = scale;
            Scaled = Writes[0];
        }

        /// <summary>Read: any shape.</summary>
        public Value Gradient { get; }

        /// <summary>Read: a vector, whose first float is the factor.</summary>
        public Value Scale { get; }

        /// <summary>Written: the gradient's shape.</summary>
        public Value Scaled { get; }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Update.ScaleGradient(at[Gradient], at[Scale], at[Scaled]);
    }
}
