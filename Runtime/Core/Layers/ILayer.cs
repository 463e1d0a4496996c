namespace Graft
{
    /// <summary>
    /// A layer says forward only, in ops; gradients, fusion, devices, inference and files follow from that. An implementation has a
    /// constructor without arguments, which the model file uses, and a line in <see cref="LayerTypes"/>.
    /// </summary>
    public interface ILayer : IFreezable
    {
        /// <summary>Records the layer. Shapes: x is batch x features; so is the result, with features of its own.</summary>
        /// <exception cref="ShapeException">The layer does not take that many features.</exception>
        Value Record(Graph g, Value x);

        /// <summary>Names every setting and parameter; the same call writes a layer to a file and reads it back.</summary>
        void Describe(IFields fields);
    }
}
