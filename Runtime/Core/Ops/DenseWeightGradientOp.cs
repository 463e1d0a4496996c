namespace Graft
{
    /// <summary>dw = xᵀ dy, db = sum of the rows of dy. Shapes: x batch x inputs, dy batch x units, dw inputs x units, db units.</summary>
    public sealed class DenseWeightGradientOp : Op
    {
        public DenseWeightGradientOp(Value x, Value dy, Value w, Value b) : base(
            new[] { x, dy },
            new[] { new Value("dense.dw", w.Shape, ElementType.Float32), new Value("dense.db", b.Shape, ElementType.Float32) })
        {
            X = x;
            Dy = dy;
            Dw = Writes[0];
            Db = Writes[1];
        }

        public Value X { get; }
        public Value Dy { get; }
        public Value Dw { get; }
        public Value Db { get; }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Dense.WeightGradient(at[X], at[Dy], at[Dw], at[Db]);
    }
}
