using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>What network learns: its hidden layers, one by one.</summary>
    sealed class NetworkSettings
    {
        public const int MostLayers = 20, MostUnits = 4096;

        /// <summary>From the input to the output layer, which is not among them.</summary>
        public List<HiddenLayer> Layers { get; } = new List<HiddenLayer>();

        /// <summary>How weights are drawn, by its stable id.</summary>
        public string Initializer { get; set; } = "he_normal";

        /// <summary>Share of the inputs that is dropped in training.</summary>
        public float InputDropout { get; set; }

        public NetworkDesign Design => new NetworkDesign(Layers, Initializer, InputDropout);

        /// <summary>What is wrong, with the remedy; null where nothing is.</summary>
        public string Problem
        {
            get
            {
                if (Layers.Count > MostLayers) return $"The network has {Layers.Count} hidden layers: remove some; at most {MostLayers} are trained here.";
                for (int i = 0; i < Layers.Count; i++)
                {
                    HiddenLayer layer = Layers[i];
                    if (layer.Units < 1 || layer.Units > MostUnits) return $"Hidden layer {i + 1} has {layer.Units} units: give it 1 to {MostUnits}.";
                    if (!NetworkDesign.Activations.Contains(layer.Activation)) return $"Hidden layer {i + 1} has no activation '{layer.Activation}': choose one from its list.";
                    if (!(layer.Dropout >= 0 && layer.Dropout < 1)) return $"Hidden layer {i + 1} drops {layer.Dropout} of its outputs: give 0 to below 1, such as 0.2.";
                }
                if (!NetworkDesign.Initializers.Contains(Initializer)) return $"There is no initializer '{Initializer}': choose one from the list.";
                return InputDropout >= 0 && InputDropout < 1 ? null : $"{InputDropout} of the inputs would be dropped: give 0 to below 1, such as 0.1.";
            }
        }

        public void Describe(ISettingFields fields)
        {
            var written = fields.Of("network.layers", Layers.Select(Text).ToArray());
            Layers.Clear();
            Layers.AddRange(written.Select(Read).Where(layer => layer.HasValue).Select(layer => layer.Value));
            Initializer = fields.Of("network.initializer", Initializer);
            InputDropout = fields.Of("network.inputdropout", InputDropout);
        }

        static string Text(HiddenLayer layer) => FormattableString.Invariant($"{layer.Units},{layer.Activation},{(layer.Normalized ? 1 : 0)},{layer.Dropout:R}");

        static HiddenLayer? Read(string text)
        {
            string[] parts = text.Split(',');
            return parts.Length == 4 && int.TryParse(parts[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out int units) && float.TryParse(parts[3], NumberStyles.Float, CultureInfo.InvariantCulture, out float dropout)
                ? new HiddenLayer(units, parts[1], parts[2] == "1", dropout)
                : (HiddenLayer?)null;
        }
    }
}
