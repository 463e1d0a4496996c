namespace Graft
{
    /// <summary>dw = xᵀ dy, db = sum of the rows of dy. Shapes: x batch x inputs, dy batch x units, dw inputs x units, db units.</summary>
    public sealed class DenseWeightGradientOp : Op
    {
        /// <param name="x">Batch x inputs.</param>
        /// <param name="dy">Gradient of x w + b: batch x units.</param>
        /// <param name="w">For its shape: inputs x units.</param>
        /// <param name="b">For its shape: units.</param>
        public DenseWeightGradientOp(Value x, Value dy, Value w, Value b) : base(
            new[] { x, dy },
            new[] { new Value("dense.dw", w.Shape, ElementType.Float32), new Value("dense.db", b.Shape, ElementType.Float32) })
        {
            X = x;
            Dy = dy;
            Dw = Writes[0];
            Db = Writes[1];
        }

        /// <summary>Read: batch x inputs.</summary>
        public Value X { get; }

        /// <summary>Read: the gradient of x w + b, batch x units.</summary>
        public Value Dy { get; }

        /// <summary>Written: inputs x units.</summary>
        public Value Dw { get; }

        /// <summary>Written: units.</summary>
        public Value Db { get; }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Dense.WeightGradient(at[X], at[Dy], at[Dw], at[Db]);
    }
}
