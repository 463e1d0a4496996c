namespace Graft
{
    /// <summary>What a penalty of l2 / 2 * w² + l1 * |w| adds to a gradient: penalized = gradient + l2 * w + l1 * sign(w), with sign(0) = 0.</summary>
    public sealed class PenaltyOp : Op
    {
        public PenaltyOp(float l1, float l2, Value parameter, Value gradient) : base(new[] { parameter, gradient }, new[] { new Value("penalized", gradient.Shape, ElementType.Float32) })
        {
            Check(parameter.Shape == gradient.Shape, "a gradient has its parameter's shape");
            L1 = l1;
            L2 = l2;
            Parameter = parameter;
            Gradient = gradient;
            Penalized = Writes[0];
        }

        public float L1 { get; }
        public float L2 { get; }
        public Value Parameter { get; }
        public Value Gradient { get; }
        public Value Penalized { get; }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Update.Penalty(L1, L2, at[Parameter], at[Gradient], at[Penalized]);
    }
}
