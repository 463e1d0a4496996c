using System.Collections.Generic;

namespace Graft
{
    /// <summary>Layers in a row, as one layer: what stands where one layer is asked for, or is frozen as a whole.</summary>
    public sealed class Sequence : ILayer
    {
        ILayer[] layers;

        /// <param name="layers">From input to output, at least one.</param>
        /// <exception cref="ShapeException">There is none.</exception>
        public Sequence(params ILayer[] layers)
        {
            this.layers = (ILayer[])layers.Clone();
            Check();
        }

        internal Sequence() { }

        /// <inheritdoc/>
        public bool Frozen { get; set; }

        /// <summary>From input to output.</summary>
        public IReadOnlyList<ILayer> Layers => layers;

        /// <inheritdoc/>
        public Value Record(Graph g, Value x) => Record(g, layers, x);

        /// <summary>Records one layer after the other, each as what may be frozen alone: for every layer that is made of layers.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="layers">From input to output.</param>
        /// <param name="x">Batch x inputs of the first.</param>
        /// <returns>What the last gives; x itself where there is none.</returns>
        /// <exception cref="ShapeException">A layer does not take what the one before it gives.</exception>
        public static Value Record(Graph g, IReadOnlyList<ILayer> layers, Value x)
        {
            foreach (ILayer layer in layers)
            {
                g.Enter(layer);
                x = g.Leave(layer, layer.Record(g, x));
            }
            return x;
        }

        /// <inheritdoc/>
        public void Describe(IFields fields)
        {
            fields.Field("layers", ref layers);
            Check();
        }

        void Check()
        {
            if (layers.Length == 0) throw new ShapeException("A sequence has at least one layer.");
        }
    }
}
