using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A layer as people see it: one with weights, or one made of layers, and what follows it before the next.</summary>
    sealed class SightLayer
    {
        SightLayer(string name, string detail, int first, int last, int units)
        {
            Name = name;
            Detail = detail;
            First = first;
            Last = last;
            Units = units;
        }

        /// <summary>Such as "Dense 100", and "Residual, dense 100" for one within another.</summary>
        public string Name { get; }

        /// <summary>What follows the weights, such as "batch normalization, leaky ReLU"; empty where nothing does.</summary>
        public string Detail { get; }

        /// <summary>The place of what the weights give in <see cref="LayerActivations.Layers"/>, and that of what the layer gives in the end.</summary>
        public int First { get; }
        public int Last { get; }
        public int Units { get; }

        /// <summary>The layers of a model, from the input on.</summary>
        public static IReadOnlyList<SightLayer> Of(IReadOnlyList<LayerOutput> outputs)
        {
            var made = new HashSet<ILayer>(outputs.SelectMany(output => output.Within));
            var layers = new List<SightLayer>();
            for (int first = 0, end; first < outputs.Count; first = end)
            {
                for (end = first + 1; end < outputs.Count && !Begins(outputs[end]) && outputs[end].Within.SequenceEqual(outputs[first].Within); end++) { }
                layers.Add(Made(outputs, first, end));
            }
            return layers;

            bool Begins(LayerOutput output) => made.Contains(output.Layer) || new LayerReading(output.Layer).HasWeights;
        }

        static SightLayer Made(IReadOnlyList<LayerOutput> outputs, int first, int end)
        {
            // A sequence is only what stands where one layer is asked for.
            IEnumerable<string> path = outputs[first].Within.Where(layer => !(layer is Sequence)).Append(outputs[first].Layer).Select(layer => new LayerReading(layer).Name);
            string name = string.Join(", ", path), detail = string.Join(", ", Enumerable.Range(first + 1, end - first - 1).Select(i => new LayerReading(outputs[i].Layer).Name));
            return new SightLayer($"{char.ToUpperInvariant(name[0])}{name.Substring(1)} {outputs[end - 1].Units}", detail, first, end - 1, outputs[end - 1].Units);
        }
    }
}
