using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>What is known of one layer, for people.</summary>
    sealed class LayerFact
    {
        LayerFact(LayerSummary layer, int depth)
        {
            string name = LayerReading.NameOf(layer.Type);
            Name = layer.Part == null ? char.ToUpperInvariant(name[0]) + name.Substring(1) : $"{layer.Part}: {name}";
            Depth = depth;
            Text = layer.Parameters == 0 ? "" : $"{Count(layer.Parameters)} parameters";
            Settings = layer.Settings;
            Shapes = layer.Shapes;
            Stored = string.Join(", ", layer.Tensors.Where(each => each.Stored != null).Select(each => $"{each.Name} {each.Stored}, {Count(each.Stored.Value.Bytes)} bytes"));
            Bytes = layer.Tensors.Sum(each => each.Stored?.Bytes ?? 0);
        }

        /// <summary>Such as "Leaky ReLU"; within another layer with its part in that.</summary>
        public string Name { get; }

        /// <summary>How many layers it stands in.</summary>
        public int Depth { get; }

        /// <summary>How many parameters it has; empty for none.</summary>
        public string Text { get; }

        /// <summary>Such as "units 100, initializer he_normal"; may be empty.</summary>
        public string Settings { get; }

        /// <summary>Such as "weights 784 x 100, biases 100"; may be empty.</summary>
        public string Shapes { get; }

        /// <summary>How the file holds its parameters; empty for none.</summary>
        public string Stored { get; }

        /// <summary>What its own parameters take, before the file is deflated.</summary>
        public int Bytes { get; }

        /// <summary>Layers with those within them, each after the one it stands in.</summary>
        public static IEnumerable<LayerFact> Of(IEnumerable<LayerSummary> layers, int depth = 0)
        {
            foreach (LayerSummary layer in layers)
            {
                yield return new LayerFact(layer, depth);
                foreach (LayerFact within in Of(layer.Within, depth + 1)) yield return within;
            }
        }

        static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
    }
}
