namespace Graft
{
    /// <summary>dx = (dy wᵀ) * derivative of an activation, taken at its output. Shapes: dy batch x units, w inputs x units, dx batch x inputs.</summary>
    public sealed class DenseInputGradientOp : Op
    {
        public DenseInputGradientOp(Value dy, Value w, Shape x) : base(new[] { dy, w }, new[] { new Value("dense.dx", x, ElementType.Float32) })
        {
            Dy = dy;
            W = w;
            Dx = Writes[0];
            TimesDerivativeOf = Elementwise.Identity;
        }

        /// <summary>The same with an activation's derivative folded in.</summary>
        public DenseInputGradientOp(DenseInputGradientOp plain, Elementwise timesDerivativeOf, Value at, Value dx) : base(new[] { plain.Dy, plain.W, at }, new[] { dx })
        {
            Dy = plain.Dy;
            W = plain.W;
            Dx = dx;
            At = at;
            TimesDerivativeOf = timesDerivativeOf;
        }

        public Value Dy { get; }
        public Value W { get; }
        public Value Dx { get; }
        public Value At { get; }
        public Elementwise TimesDerivativeOf { get; }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Dense.InputGradient(at[Dy], at[W], at[Dx], TimesDerivativeOf, at[At]);
    }
}
