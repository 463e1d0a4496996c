using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>A layer of a network as it answers, and how many features it gives. Layers that do nothing there, such as dropout, are none of these.</summary>
    public sealed class LayerOutput
    {
        LayerOutput(RecordedLayer recorded)
        {
            Layer = (ILayer)recorded.Layer;
            Within = recorded.Within.Cast<ILayer>().Reverse().ToArray();
            Units = recorded.Output.Shape.Columns;
            Value = recorded.Output;
        }

        /// <summary>The layer itself, of the model's network.</summary>
        public ILayer Layer { get; }

        /// <summary>The layers that it is a part of, such as a <see cref="Residual"/>, from the outermost inwards; none for most.</summary>
        public IReadOnlyList<ILayer> Within { get; }

        /// <summary>Features that it gives.</summary>
        public int Units { get; }

        internal Value Value { get; }

        /// <summary>
        /// The layers in the order in which they are computed: those within a layer before it. What gives nothing of its own is left out: a layer that only
        /// trains, an activation that is the identity, and a sequence, which gives what its last layer gives.
        /// </summary>
        internal static IReadOnlyList<LayerOutput> Of(Graph g)
        {
            var seen = new HashSet<Value> { g.Input };
            return g.Layers.Where(recorded => seen.Add(recorded.Output)).Select(recorded => new LayerOutput(recorded)).ToArray();
        }
    }
}
