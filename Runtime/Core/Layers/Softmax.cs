namespace Graft
{
    /// <summary>
    /// Softmax of each example's features: positive, adding up to one. A classifier has none as its last layer, since its loss and its
    /// <see cref="Predictor"/> contain it.
    /// </summary>
    public sealed class Softmax : ILayer
    {
        public bool Frozen { get; set; }

        public Value Record(Graph g, Value x) => g.Softmax(x);
        public void Describe(IFields fields) { }
    }
}
