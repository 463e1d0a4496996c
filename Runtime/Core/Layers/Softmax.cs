namespace Graft
{
    /// <summary>
    /// Softmax of each example's features: y_i = exp(x_i) / sum_j exp(x_j), positive, adding up to one (Bridle 1990). A classifier has none as its
    /// last layer, since its loss and its <see cref="Predictor"/> contain it. Shapes: x and y batch x features.
    /// </summary>
    public sealed class Softmax : ILayer
    {
        /// <inheritdoc/>
        public bool Frozen { get; set; }

        /// <inheritdoc/>
        public Value Record(Graph g, Value x) => g.Softmax(x);
        /// <inheritdoc/>
        public void Describe(IFields fields) { }
    }
}
