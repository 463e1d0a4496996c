namespace Graft
{
    /// <summary>
    /// Leaky rectifier that learns its slopes, one per feature: x where x > 0, slope * x elsewhere (He, Zhang, Ren, Sun 2015). Slopes start
    /// at 0.25. Shapes: x and y batch x features, slopes features.
    /// </summary>
    public sealed class ParametricRelu : ILayer
    {
        static readonly IInitializer Start = new Constant(0.25f);
        Parameter slopes;

        /// <inheritdoc/>
        public bool Frozen { get; set; }

        /// <summary>Below zero, one per feature, of either sign; null until the layer is part of a network.</summary>
        public Parameter Slopes => slopes;

        /// <inheritdoc/>
        public Value Record(Graph g, Value x)
        {
            slopes ??= new Parameter(new Shape(x.Shape.Columns));
            return g.ParametricRelu(x, slopes);
        }

        /// <inheritdoc/>
        public void Describe(IFields fields) => fields.Field("slopes", ref slopes, Start);
    }
}
