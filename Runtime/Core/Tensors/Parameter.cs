using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// A learned tensor on the host: its value, and what an optimizer remembers about it. A run keeps the working copy on its device
    /// and writes back here when it is asked for (best weights, checkpoint, end).
    /// </summary>
    public sealed class Parameter
    {
        readonly SortedDictionary<string, Tensor> state = new SortedDictionary<string, Tensor>(System.StringComparer.Ordinal);

        public Parameter(Shape shape) : this(new Tensor(shape)) { }
        public Parameter(Tensor value) => Value = value;

        public Tensor Value { get; }
        public Shape Shape => Value.Shape;

        /// <summary>A matrix of weights: what penalties, decay and pruning are for. Biases and scales are vectors.</summary>
        public bool IsWeights => Shape.Rank == 2;

        /// <summary>What the optimizer remembers, by name (Adam: "m" and "v"), each of the value's shape.</summary>
        public IReadOnlyDictionary<string, Tensor> State => state;

        /// <summary>The named memory, zero when it is new.</summary>
        public Tensor Remember(string name)
        {
            if (!state.TryGetValue(name, out Tensor tensor)) state.Add(name, tensor = new Tensor(Shape));
            return tensor;
        }

        /// <summary>The next optimizer starts afresh.</summary>
        public void Forget() => state.Clear();
    }
}
