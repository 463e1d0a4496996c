namespace Graft
{
    /// <summary>
    /// y[:, to .. to + count) = x[:, from .. from + count), zero elsewhere: a slice, a part put into its place, or both. Its adjoint is the
    /// same op the other way. Shapes: x batch x any, y batch x total.
    /// </summary>
    public sealed class ColumnsOp : Op
    {
        public ColumnsOp(Value x, int from, int count, int to, int total) : base(new[] { x }, new[] { new Value("columns", new Shape(x.Shape.Rows, total), ElementType.Float32) })
        {
            if (count < 1 || from < 0 || from > x.Shape.Columns - count) throw Unfit($"there are no columns {from} to {(long)from + count - 1}");
            if (to < 0 || to > total - count) throw Unfit($"{total} columns have no room for {count} from {to} on");
            X = x;
            From = from;
            Count = count;
            To = to;
            Y = Writes[0];
        }

        public Value X { get; }
        public int From { get; }
        public int Count { get; }
        public int To { get; }
        public Value Y { get; }

        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(X)) d.Add(X, g.Columns(d[Y], To, Count, From, X.Shape.Columns));
        }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Map.Columns(at[X], From, Count, at[Y], To);
    }
}
