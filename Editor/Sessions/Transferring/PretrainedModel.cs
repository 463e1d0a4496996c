using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A classifier that classes are to be grafted onto, and its layers as people see them.</summary>
    sealed class PretrainedModel
    {
        PretrainedModel(string title, string path, byte[] bytes, Model model)
        {
            Title = title;
            Path = path;
            Bytes = bytes;
            Model = model;
            Layers = Read(model.Network);
        }

        /// <summary>Its file's name.</summary>
        public string Title { get; }

        /// <summary>Where its file lies; null where nobody knows.</summary>
        public string Path { get; }

        /// <summary>The file itself, so that a session does not depend on it.</summary>
        public byte[] Bytes { get; }
        public Model Model { get; }

        /// <summary>From the input on; the layer of outputs is the last.</summary>
        public IReadOnlyList<TransferLayer> Layers { get; }

        /// <summary>The layers but the last.</summary>
        public int HiddenLayers => Layers.Count - 1;

        /// <exception cref="ModelFileException">It is missing, damaged or no model.</exception>
        /// <exception cref="ShapeException">It is none that can be taught classes here; the message says why.</exception>
        public static PretrainedModel Load(string path) => Of(OpenedModel.Load(path));

        /// <inheritdoc cref="Load"/>
        public static PretrainedModel Of(string title, string path, byte[] bytes) => Of(OpenedModel.Of(title, path, bytes));

        static PretrainedModel Of(OpenedModel opened)
        {
            string objection = Objection(opened.Model);
            return objection == null ? new PretrainedModel(opened.Title, opened.Path, opened.Bytes, opened.Model) : throw new ShapeException($"{opened.Title} {objection}");
        }

        static string Objection(Model model)
        {
            if (model.Classes == null) return "predicts numbers and has no classes: choose a classifier, such as digits-0-4.graft.";
            if (model.Network.Input.Count != DigitCentring.PixelCount) return $"takes inputs of {model.Network.Input}, and examples here are images of 28x28 pixels: choose a classifier of such images.";
            if (!(model.Network.Layers[model.Network.Layers.Count - 1] is Dense)) return "does not end in a dense layer, whose outputs are the classes: choose one that does, such as digits-0-4.graft.";
            if (TransferLearning.HiddenLayers(model.Network) < 1) return "has no hidden layer that could be reused: choose a deeper one, such as digits-0-4.graft.";
            return null;
        }

        // A layer with weights begins a row; what stands before the first belongs to that one.
        static IReadOnlyList<TransferLayer> Read(Network network)
        {
            LayerReading[] all = network.Layers.Select(layer => new LayerReading(layer)).ToArray();
            int[] begins = Enumerable.Range(0, all.Length).Where(i => all[i].HasWeights).ToArray();
            var rows = new List<TransferLayer>();
            for (int i = 0; i < begins.Length; i++)
            {
                int first = i == 0 ? 0 : begins[i], end = i + 1 < begins.Length ? begins[i + 1] : all.Length;
                int units = network.OutputsOf(end), parameters = Enumerable.Range(first, end - first).Sum(layer => all[layer].Parameters);
                string[] others = Enumerable.Range(first, end - first).Where(layer => layer != begins[i]).Select(layer => all[layer].Name).ToArray();
                string name = $"{Capital(all[begins[i]].Name)} {(begins[i] == 0 ? network.Input.Count : network.OutputsOf(begins[i]))} to {units}";
                string detail = parameters.ToString("N0", CultureInfo.InvariantCulture) + " parameters";
                // What stands last is what it answers by: an activation, mostly. The others are named with the count.
                string activation = others.Length > 0 ? others[others.Length - 1] : "";
                if (others.Length > 1) detail += ", " + string.Join(", ", others.Take(others.Length - 1));
                rows.Add(new TransferLayer(name, activation, detail, parameters, units, i == begins.Length - 1));
            }
            return rows;
        }

        static string Capital(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
    }
}
