namespace Graft
{
    /// <summary>
    /// y[:, to .. to + count) = x[:, from .. from + count), zero elsewhere: a slice, a part put into its place, or both. Its adjoint is the
    /// same op the other way. Shapes: x batch x any, y batch x total.
    /// </summary>
    public sealed class ColumnsOp : Op
    {
        /// <param name="x">Batch x any number of columns.</param>
        /// <param name="from">First column that is taken.</param>
        /// <param name="count">How many are, at least 1.</param>
        /// <param name="to">Where the first one goes.</param>
        /// <param name="total">Columns of the result.</param>
        /// <exception cref="ShapeException">x has no such columns, or the result no room for them.</exception>
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

        /// <summary>Read: batch x any number of columns.</summary>
        public Value X { get; }

        /// <summary>First column of x that is taken.</summary>
        public int From { get; }

        /// <summary>How many are.</summary>
        public int Count { get; }

        /// <summary>Column of y where the first one goes.</summary>
        public int To { get; }

        /// <summary>Written: batch x total.</summary>
        public Value Y { get; }

        /// <inheritdoc/>
        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(X)) d.Add(X, g.Columns(d[Y], To, Count, From, X.Shape.Columns));
        }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Map.Columns(at[X], From, Count, at[Y], To);
    }
}
