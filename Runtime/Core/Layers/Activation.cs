namespace Graft
{
    /// <summary>A layer that applies one function to each feature. Shapes: x and y batch x features.</summary>
    public abstract class Activation : ILayer
    {
        /// <inheritdoc/>
        public bool Frozen { get; set; }

        /// <summary>The function, with its constants; its derivative must follow from its output alone.</summary>
        public abstract Elementwise Function { get; }

        /// <inheritdoc/>
        public Value Record(Graph g, Value x) => g.Map(Function, x);
        /// <inheritdoc/>
        public virtual void Describe(IFields fields) { }
    }
}
