using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// The gradients that reverse-mode differentiation has found so far, of the batch's mean loss or of what else <see cref="Reverse"/> was given.
    /// </summary>
    public sealed class Gradients
    {
        readonly Graph graph;
        readonly HashSet<Value> wanted = new HashSet<Value>();
        readonly Dictionary<Value, Value> found = new Dictionary<Value, Value>();

        /// <summary>Learns from the graph's ops which values have something trainable upstream.</summary>
        /// <param name="graph">What was recorded.</param>
        /// <param name="by">Values whose gradients are wanted too, such as the network's input.</param>
        public Gradients(Graph graph, params Value[] by)
        {
            this.graph = graph;
            wanted.UnionWith(by);
            foreach (Op op in graph.Ops)
            {
                foreach (Value leaf in op.Reads.Where(value => value.Trains)) wanted.Add(leaf);
                if (op.Reads.Any(wanted.Contains)) wanted.UnionWith(op.Writes);
            }
        }

        /// <summary>Whether the value's gradient is needed: neither a frozen prefix nor the network's input has one, unless it was asked for.</summary>
        public bool Wants(Value value) => wanted.Contains(value);

        /// <summary>The value's gradient, or null where none has arrived.</summary>
        public Value this[Value value] => found.TryGetValue(value, out Value gradient) ? gradient : null;

        /// <summary>One more reader's share of the value's gradient, of its shape: shares are summed.</summary>
        /// <exception cref="ShapeException">It has another shape than the shares before it.</exception>
        public void Add(Value value, Value gradient) => found[value] = found.TryGetValue(value, out Value sum) ? graph.Add(sum, gradient) : gradient;
    }
}
