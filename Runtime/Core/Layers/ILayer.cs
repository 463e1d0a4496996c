namespace Graft
{
    /// <summary>
    /// A layer says forward only, in ops; gradients, fusion, devices, inference and files follow from that. An implementation has a
    /// constructor without arguments, which the model file uses, and a line in <see cref="LayerTypes"/>.
    /// </summary>
    public interface ILayer : IFreezable
    {
        /// <summary>Records the layer. Shapes: x is batch x features; so is the result, with features of its own.</summary>
        /// <param name="g">What the ops go into; <see cref="Graph.Trains"/> says whether the layer learns there.</param>
        /// <param name="x">What the layer before gives. Its features decide the shape of parameters that do not exist yet, which the layer makes here.</param>
        /// <returns>What this layer gives.</returns>
        /// <exception cref="ShapeException">The layer does not take that many features.</exception>
        Value Record(Graph g, Value x);

        /// <summary>Names every setting and parameter, in a fixed order; the same call writes a layer to a file and reads it back.</summary>
        /// <param name="fields">Reads the references, or assigns them: what was assigned is checked afterwards.</param>
        /// <exception cref="System.ArgumentOutOfRangeException">A setting that was assigned is out of range.</exception>
        /// <exception cref="ShapeException">Parameters or layers that were assigned do not fit together.</exception>
        void Describe(IFields fields);
    }
}
