namespace Graft
{
    /// <summary>
    /// An array in a graph: a leaf (a batch's input, a parameter, what an optimizer remembers, the step table …) or what an op writes.
    /// Leaves with a <see cref="Source"/> live as long as a run and may change in place; all else is written once per step.
    /// </summary>
    public sealed class Value
    {
        internal Value(string name, Shape shape, ElementType type, Tensor source = null, bool trains = false)
        {
            Name = name;
            Shape = shape;
            Type = type;
            Source = source;
            Trains = trains;
        }

        /// <summary>For messages: "dense.y", "weights".</summary>
        public string Name { get; }

        /// <summary>Rows by columns: batch x features for what layers give.</summary>
        public Shape Shape { get; }

        /// <summary>Floats for all that is computed; ints for labels and order, bytes for pixels.</summary>
        public ElementType Type { get; }

        /// <summary>The host tensor that a lasting leaf was made from; null for all else.</summary>
        public Tensor Source { get; }

        /// <summary>A parameter that the graph is to learn.</summary>
        public bool Trains { get; }

        /// <summary>Name and shape, for messages.</summary>
        public override string ToString() => $"{Name} ({Shape})";
    }
}
