using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>What is to be known of a layer, by its own description: how many parameters it has with those of the layers within it, and whether there are matrices among them.</summary>
    sealed class LayerReading : IFields
    {
        public LayerReading(ILayer layer)
        {
            Name = NameOf(LayerTypes.Table.IdOf(layer));
            layer.Describe(this);
        }

        /// <summary>Such as "batch normalization" and "leaky ReLU".</summary>
        public string Name { get; }
        public int Parameters { get; private set; }

        /// <summary>Whether it has weights between units, as <see cref="TransferLearning.HiddenLayers"/> counts.</summary>
        public bool HasWeights { get; private set; }

        void IFields.Field(string name, ref int value) { }
        void IFields.Field(string name, ref float value) { }
        void IFields.Field(string name, ref IInitializer value) { }

        void IFields.Field(string name, ref Parameter parameter, IInitializer initializer)
        {
            if (parameter == null) return;
            Parameters += parameter.Shape.Count;
            HasWeights |= parameter.Shape.Rank > 1;
        }

        void IFields.Field(string name, ref ILayer[] layers)
        {
            if (layers == null) return;
            foreach (ILayer within in layers)
            {
                var reading = new LayerReading(within);
                Parameters += reading.Parameters;
                HasWeights |= reading.HasWeights;
            }
        }

        /// <summary>What people read for a layer's id, which is "leaky_relu" in files.</summary>
        public static string NameOf(string id)
        {
            var words = new List<string>();
            foreach (string word in id.Split('_')) words.Add(word == "relu" ? "ReLU" : word.EndsWith("elu") ? word.ToUpperInvariant() : word);
            return string.Join(" ", words);
        }
    }
}
