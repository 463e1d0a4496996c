namespace Graft
{
    /// <summary>
    /// dx = (dy wᵀ) * derivative of the activation below, taken at its output. Shapes: dy batch x units, w inputs x units, dx batch x inputs.
    /// </summary>
    public sealed class DenseInputGradientOp : Op, IRowOp
    {
        /// <param name="dy">Gradient of x w + b: batch x units.</param>
        /// <param name="w">Inputs x units.</param>
        /// <param name="x">The input's shape: batch x inputs.</param>
        public DenseInputGradientOp(Value dy, Value w, Shape x) : base(new[] { dy, w }, new[] { new Value("dense.dx", x, ElementType.Float32) })
        {
            Dy = dy;
            W = w;
            Dx = Writes[0];
            TimesDerivativeOf = Elementwise.Identity;
        }

        /// <summary>The same with an activation's derivative folded in.</summary>
        internal DenseInputGradientOp(DenseInputGradientOp plain, Elementwise timesDerivativeOf, Value at, Value dx) : base(new[] { plain.Dy, plain.W, at }, new[] { dx })
        {
            Dy = plain.Dy;
            W = plain.W;
            Dx = dx;
            At = at;
            TimesDerivativeOf = timesDerivativeOf;
        }

        DenseInputGradientOp(DenseInputGradientOp plain, Value transposed) : base(
            plain.At == null ? new[] { plain.Dy, plain.W, transposed } : new[] { plain.Dy, plain.W, transposed, plain.At }, new[] { plain.Dx })
        {
            Check(transposed.Shape.Rows == plain.W.Shape.Columns && transposed.Shape.Columns == plain.W.Shape.Rows, "transposed weights have rows for columns");
            Dy = plain.Dy;
            W = plain.W;
            Dx = plain.Dx;
            At = plain.At;
            TimesDerivativeOf = plain.TimesDerivativeOf;
            Transposed = transposed;
        }

        /// <summary>Read: the gradient of x w + b, batch x units.</summary>
        public Value Dy { get; }

        /// <summary>Read: inputs x units.</summary>
        public Value W { get; }

        /// <summary>Written: batch x inputs.</summary>
        public Value Dx { get; }

        /// <summary>Read: what the activation of <see cref="TimesDerivativeOf"/> gave, batch x inputs; null for the identity.</summary>
        public Value At { get; }

        /// <summary>The activation that gave the layer's input, once its derivative is taken here; the identity until then.</summary>
        public Elementwise TimesDerivativeOf { get; }

        /// <summary>The weights transposed, for <see cref="IRowStages"/>; null where nothing has made them.</summary>
        internal Value Transposed { get; }

        /// <summary>The same with transposed weights at hand.</summary>
        internal DenseInputGradientOp With(Value transposed) => new DenseInputGradientOp(this, transposed);

        bool IRowOp.Joins(IJoinedOps joined) => true;
        bool IRowOp.NeedsBatch => false;
        long IRowOp.Products => W.Shape.Count;
        void IRowOp.Bind(IRowStages rows, Buffers at) => rows.InputGradient(at[Dy], at[Transposed], at[Dx], TimesDerivativeOf, at[At]);

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Dense.InputGradient(at[Dy], at[W], at[Dx], TimesDerivativeOf, at[At]);
    }
}
