namespace Graft
{
    /// <summary>y = after(x w + b). Shapes: x batch x inputs, w inputs x units, b units, y batch x units.</summary>
    public sealed class DenseOp : Op, ITakesActivation, IRowOp
    {
        /// <param name="x">Batch x inputs.</param>
        /// <param name="w">Inputs x units.</param>
        /// <param name="b">Units.</param>
        /// <exception cref="ShapeException">Inputs or units do not fit.</exception>
        public DenseOp(Value x, Value w, Value b) : this(x, w, b, new Value("dense", new Shape(x.Shape.Rows, b.Shape.Count), ElementType.Float32), Elementwise.Identity) { }

        /// <param name="x">Batch x inputs.</param>
        /// <param name="w">Inputs x units.</param>
        /// <param name="b">Units.</param>
        /// <param name="y">What is written: batch x units.</param>
        /// <param name="after">The activation; the identity for none.</param>
        /// <exception cref="ShapeException">Inputs or units do not fit.</exception>
        public DenseOp(Value x, Value w, Value b, Value y, Elementwise after) : base(new[] { x, w, b }, new[] { y })
        {
            if (x.Shape.Columns != w.Shape.Rows) throw Unfit($"the weights take {w.Shape.Rows} inputs, and the layer before has {x.Shape.Columns}");
            if (w.Shape.Columns != b.Shape.Count) throw Unfit($"{b.Shape.Count} biases do not fit {w.Shape.Columns} units");
            X = x;
            W = w;
            B = b;
            Y = y;
            After = after;
        }

        /// <summary>Read: batch x inputs.</summary>
        public Value X { get; }

        /// <summary>Read: inputs x units.</summary>
        public Value W { get; }

        /// <summary>Read: units.</summary>
        public Value B { get; }

        /// <summary>Written: batch x units.</summary>
        public Value Y { get; }

        /// <inheritdoc/>
        public Elementwise After { get; }

        /// <inheritdoc/>
        public bool FusesActivation(IBackend backend) => backend.Dense.FusesActivation;

        /// <inheritdoc/>
        public Op With(Elementwise after, Value y) => new DenseOp(X, W, B, y, after);

        /// <inheritdoc/>
        public override void Adjoint(Graph g, Gradients d)
        {
            Value dy = g.MapGradient(After, Y, d[Y]);
            if (d.Wants(X)) d.Add(X, g.Record(new DenseInputGradientOp(dy, W, X.Shape)).Dx);
            if (!d.Wants(W) && !d.Wants(B)) return;
            var gradient = g.Record(new DenseWeightGradientOp(X, dy, W, B));
            d.Add(W, gradient.Dw);
            d.Add(B, gradient.Db);
        }

        bool IRowOp.Joins(IJoinedOps joined) => true;
        bool IRowOp.NeedsBatch => false;
        long IRowOp.Products => W.Shape.Count;
        void IRowOp.Bind(IRowStages rows, Buffers at) => rows.Forward(at[X], at[W], at[B], at[Y], After);

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Dense.Forward(at[X], at[W], at[B], at[Y], After);
    }
}
