using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>One layer in words, by its own description, with the layers within it: its settings, its parameters, and how a file holds them.</summary>
    public sealed class LayerSummary : IFields
    {
        readonly List<string> settings = new List<string>();
        readonly List<LayerSummary> within = new List<LayerSummary>();
        readonly List<LayerTensor> tensors = new List<LayerTensor>();
        readonly IEnumerator<StoredTensor> file;

        LayerSummary(ILayer layer, IEnumerator<StoredTensor> file, string part)
        {
            this.file = file;
            Part = part;
            Type = LayerTypes.Table.IdOf(layer);
            Frozen = layer.Frozen;
            layer.Describe(this);
        }

        /// <summary>Each layer of a network, from the input on.</summary>
        /// <param name="network">The network.</param>
        /// <param name="stored">How the file holds its tensors (<see cref="StoredModel.Tensors"/>); null where there is none.</param>
        public static IReadOnlyList<LayerSummary> Of(Network network, IReadOnlyList<StoredTensor> stored = null)
        {
            using IEnumerator<StoredTensor> file = stored?.GetEnumerator();
            return network.Layers.Select(layer => new LayerSummary(layer, file, null)).ToArray();
        }

        /// <summary>What it is to the layer that it stands in, such as "body"; null in the network itself.</summary>
        public string Part { get; }

        /// <summary>Its stable id, such as "leaky_relu".</summary>
        public string Type { get; }

        /// <summary>Whether it keeps its values in training.</summary>
        public bool Frozen { get; }

        /// <summary>Count of floats, those of the layers within it too.</summary>
        public int Parameters { get; private set; }

        /// <summary>"units 100"; empty where it has none.</summary>
        public string Settings => string.Join(", ", settings);

        /// <summary>"weights 784 x 100, biases 100"; empty where it has none.</summary>
        public string Shapes => string.Join(", ", tensors.Select(tensor => $"{tensor.Name} {tensor.Parameter.Shape}"));

        /// <summary>Its own parameters, without those of the layers within it.</summary>
        public IReadOnlyList<LayerTensor> Tensors => tensors;

        /// <summary>The layers that it is made of, from its input on; empty for most.</summary>
        public IReadOnlyList<LayerSummary> Within => within;

        void IFields.Field(string name, ref int value) => settings.Add($"{name} {value}");
        void IFields.Field(string name, ref float value) => settings.Add(FormattableString.Invariant($"{name} {value}"));

        void IFields.Field(string name, ref IInitializer value)
        {
            settings.Add($"{name} {InitializerTypes.Table.IdOf(value)}");
            (value as IDescribedInitializer)?.Describe(this);
        }

        void IFields.Field(string name, ref Parameter parameter, IInitializer initializer)
        {
            if (parameter == null) return;
            Parameters += parameter.Shape.Count;
            tensors.Add(new LayerTensor(name, parameter, file != null && file.MoveNext() ? file.Current : (StoredTensor?)null));
        }

        void IFields.Field(string name, ref ILayer[] layers)
        {
            if (layers == null) return;
            foreach (ILayer layer in layers)
            {
                var summary = new LayerSummary(layer, file, name);
                within.Add(summary);
                Parameters += summary.Parameters;
            }
        }
    }
}
