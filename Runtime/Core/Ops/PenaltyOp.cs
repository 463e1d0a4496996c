namespace Graft
{
    /// <summary>
    /// What a penalty of l2 / 2 * w² + l1 * |w| adds to a gradient: penalized = gradient + l2 * w + l1 * sign(w), with sign(0) = 0. Of any one shape.
    /// </summary>
    public sealed class PenaltyOp : Op
    {
        /// <param name="l1">Strength of l1 * |w|, at least 0.</param>
        /// <param name="l2">Strength of l2 / 2 * w², at least 0.</param>
        /// <param name="parameter">Any shape.</param>
        /// <param name="gradient">The same shape.</param>
        /// <exception cref="ShapeException">The shapes differ.</exception>
        public PenaltyOp(float l1, float l2, Value parameter, Value gradient)
            : base(new[] { parameter, gradient }, new[] { new Value("penalized", gradient.Shape, ElementType.Float32) })
        {
            Check(parameter.Shape == gradient.Shape, "a gradient has its parameter's shape");
            L1 = l1;
            L2 = l2;
            Parameter = parameter;
            Gradient = gradient;
            Penalized = Writes[0];
        }

        /// <summary>Strength of l1 * |w|.</summary>
        public float L1 { get; }

        /// <summary>Strength of l2 / 2 * w².</summary>
        public float L2 { get; }

        /// <summary>Read: any shape.</summary>
        public Value Parameter { get; }

        /// <summary>Read: the same shape.</summary>
        public Value Gradient { get; }

        /// <summary>Written: the same shape.</summary>
        public Value Penalized { get; }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Update.Penalty(L1, L2, at[Parameter], at[Gradient], at[Penalized]);
    }
}
