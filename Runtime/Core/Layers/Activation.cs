namespace Graft
{
    /// <summary>A layer that applies one function to each feature.</summary>
    public abstract class Activation : ILayer
    {
        public bool Frozen { get; set; }

        /// <summary>The function, with its constants.</summary>
        public abstract Elementwise Function { get; }

        public Value Record(Graph g, Value x) => g.Map(Function, x);
        public virtual void Describe(IFields fields) { }
    }
}
