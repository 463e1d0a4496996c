namespace Graft
{
    /// <summary>
    /// y = x where x > 0, slope of the feature * x elsewhere (He, Zhang, Ren, Sun 2015). Shapes: x and y batch x features, slopes features. The
    /// gradients look at x: a learned slope may be negative, and then y does not tell x's sign.
    /// </summary>
    public sealed class ParametricReluOp : Op
    {
        /// <param name="x">Batch x features.</param>
        /// <param name="slopes">Features.</param>
        /// <exception cref="ShapeException">There is not one slope per feature.</exception>
        public ParametricReluOp(Value x, Value slopes) : base(new[] { x, slopes }, new[] { new Value("parametric_relu", x.Shape, ElementType.Float32) })
        {
            if (slopes.Shape != new Shape(x.Shape.Columns)) throw Unfit($"slopes of {slopes.Shape} do not fit the {x.Shape.Columns} features of the layer before");
            X = x;
            Slopes = slopes;
            Y = Writes[0];
        }

        /// <summary>Read: batch x features.</summary>
        public Value X { get; }

        /// <summary>Read: features.</summary>
        public Value Slopes { get; }

        /// <summary>Written: batch x features.</summary>
        public Value Y { get; }

        /// <inheritdoc/>
        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(X)) d.Add(X, g.Record(new ParametricReluInputGradientOp(X, Slopes, d[Y])).Dx);
            if (d.Wants(Slopes)) d.Add(Slopes, g.Record(new ParametricReluSlopeGradientOp(X, Slopes, d[Y])).DSlopes);
        }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Map.ParametricRelu(at[X], at[Slopes], at[Y]);
    }
}
