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

        /// <summary>Zeros, until an initializer or a file fills them.</summary>
        /// <param name="shape">Inputs x units for weights, features for biases, scales and slopes.</param>
        public Parameter(Shape shape) : this(new Tensor(shape)) { }

        /// <param name="value">Kept, not copied.</param>
        public Parameter(Tensor value) => Value = value;

        /// <summary>The elements on the host: always the same tensor, whose data change.</summary>
        public Tensor Value { get; }

        /// <summary>Of the value: inputs x units for weights, features for biases, scales and slopes.</summary>
        public Shape Shape => Value.Shape;

        /// <summary>Whether it is a matrix of weights: what penalties, decay and pruning are for. Biases and scales are vectors.</summary>
        public bool IsWeights => Shape.Rank == 2;

        /// <summary>What the optimizer remembers, by name (Adam: "m" and "v"), each of the value's shape.</summary>
        public IReadOnlyDictionary<string, Tensor> State => state;

        /// <summary>The named memory, of the value's shape; zero when it is new.</summary>
        /// <param name="name">The optimizer's own, such as "m"; a checkpoint holds the memory under it.</param>
        public Tensor Remember(string name)
        {
            if (!state.TryGetValue(name, out Tensor tensor)) state.Add(name, tensor = new Tensor(Shape));
            return tensor;
        }

        /// <summary>Drops all memory: the next optimizer starts afresh.</summary>
        public void Forget() => state.Clear();
    }
}
