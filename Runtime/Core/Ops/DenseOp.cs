namespace Graft
{
    /// <summary>y = after(x w + b). Shapes: x batch x inputs, w inputs x units, b units, y batch x units.</summary>
    public sealed class DenseOp : Op, ITakesActivation, IRowOp
    {
        public DenseOp(Value x, Value w, Value b) : this(x, w, b, new Value("dense", new Shape(x.Shape.Rows, b.Shape.Count), ElementType.Float32), Elementwise.Identity) { }

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

        public Value X { get; }
        public Value W { get; }
        public Value B { get; }
        public Value Y { get; }
        public Elementwise After { get; }

        public bool FusesActivation(IBackend backend) => backend.Dense.FusesActivation;
        public Op With(Elementwise after, Value y) => new DenseOp(X, W, B, y, after);

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

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Dense.Forward(at[X], at[W], at[B], at[Y], After);
    }
}
