namespace Graft
{
    /// <summary>dx = (dy wᵀ) * derivative of an activation, taken at its output. Shapes: dy batch x units, w inputs x units, dx batch x inputs.</summary>
    public sealed class DenseInputGradientOp : Op, IRowOp
    {
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

        public Value Dy { get; }
        public Value W { get; }
        public Value Dx { get; }
        public Value At { get; }
        public Elementwise TimesDerivativeOf { get; }

        /// <summary>The weights transposed, for <see cref="IRowStages"/>; null where nothing has made them.</summary>
        internal Value Transposed { get; }

        /// <summary>The same with transposed weights at hand.</summary>
        internal DenseInputGradientOp With(Value transposed) => new DenseInputGradientOp(this, transposed);

        bool IRowOp.Joins(IJoinedOps joined) => true;
        bool IRowOp.NeedsBatch => false;
        long IRowOp.Products => W.Shape.Count;
        void IRowOp.Bind(IRowStages rows, Buffers at) => rows.InputGradient(at[Dy], at[Transposed], at[Dx], TimesDerivativeOf, at[At]);

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Dense.InputGradient(at[Dy], at[W], at[Dx], TimesDerivativeOf, at[At]);
    }
}
