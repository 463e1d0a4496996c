using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A model file as the inspector tells of it: what is in it, or in one sentence why it cannot be used and what to do.</summary>
    sealed class ModelReport
    {
        const int MostClasses = 20;

        readonly List<ModelFact> facts = new List<ModelFact>();

        ModelReport(string problem, string summary)
        {
            Problem = problem;
            Summary = summary;
        }

        /// <summary>Null if there is none; else there is nothing besides.</summary>
        public string Problem { get; }

        /// <summary>The first words of its card; may be empty.</summary>
        public string Summary { get; }

        public IReadOnlyList<ModelFact> Facts => facts;

        /// <summary>Each layer, from the input on; those within others after these.</summary>
        public IReadOnlyList<LayerFact> Layers { get; private set; } = Array.Empty<LayerFact>();

        /// <summary>Each matrix of weights, from input to output.</summary>
        public IReadOnlyList<WeightGrid> Weights { get; private set; } = Array.Empty<WeightGrid>();

        /// <summary>The first layer's; null where the input is no image.</summary>
        public FirstWeights First { get; private set; }

        /// <summary>The model itself; null where there is a problem.</summary>
        public Model Model { get; private set; }

        /// <summary>Of what cannot be read.</summary>
        public static ModelReport Broken(string problem) => new ModelReport(problem, "");

        /// <summary>Of a file.</summary>
        public static ModelReport Of(string path)
        {
            try
            {
                return Of(File.ReadAllBytes(path), "");
            }
            catch (Exception unreadable) when (unreadable is IOException || unreadable is UnauthorizedAccessException)
            {
                return Broken($"{Path.GetFileName(path)} cannot be read: {unreadable.Message}");
            }
        }

        /// <summary>Of a file's bytes, and the card that belongs to it.</summary>
        public static ModelReport Of(ReadOnlyMemory<byte> bytes, string card)
        {
            if (bytes.Length == 0) return Broken("This asset holds no model: import a .graft file into the project, or train a model in Window > Graft > Trainer.");
            try
            {
                var read = new ModelCard(card);
                var report = new ModelReport(null, read.Summary);
                report.Tell(ModelFile.Inspect(bytes), read);
                return report;
            }
            catch (ModelFileException broken)
            {
                return Broken(broken.Message);
            }
        }

        void Tell(StoredModel stored, ModelCard card)
        {
            Model model = Model = stored.Model;
            Layers = LayerFact.Of(LayerSummary.Of(model.Network, stored.Tensors)).ToArray();
            Weights = WeightGrid.Of(model.Network);
            First = FirstWeights.Of(model.Network);
            Fact("Classes", Classes(model));
            Fact("Input", model.Network.Input.ToString());
            Fact("Parameters", Parameters(model.Network));
            Fact("File", $"{Count(stored.Bytes)} bytes");
            Fact("Stored", Stored(stored));
            Fact("Accuracy", card["accuracy"] ?? Metadata(model, "accuracy") ?? "Not recorded. Evaluate it on images that it was not trained on.");
            if (model.Classes != null) Fact("\"I don't know\"", Refusing(model.Calibration));
            Fact("Calibration", Calibrated(model));
            if (card["refused"] is string refused) Fact("Refuses", refused);
            if (model.Memory != null) Fact("Memory", $"{Count(model.Memory.Count)} images of its classes in {Count(model.Memory.Bytes)} bytes, to learn more classes beside");
            if ((card["data"] ?? Metadata(model, "data")) is string data) Fact("Trained on", data);
            if ((card["recipe"] ?? Metadata(model, "recipe")) is string recipe) Fact("Recipe", recipe);
        }

        void Fact(string name, string text) => facts.Add(new ModelFact(name, text));

        static string Classes(Model model)
        {
            if (model.Classes == null) return $"None: it predicts {(model.Network.Outputs == 1 ? "a number" : $"{model.Network.Outputs} numbers")}";
            string names = string.Join(", ", model.Classes.Take(MostClasses));
            return $"{model.Classes.Count}: {names}{(model.Classes.Count > MostClasses ? $" and {model.Classes.Count - MostClasses} more" : "")}";
        }

        static string Parameters(Network network)
        {
            int all = network.ParameterCount, zeros = 0;
            foreach (Parameter each in network.Parameters)
                foreach (float value in each.Value.Data)
                    if (value == 0) zeros++;
            return zeros * 10 < all ? Count(all) : $"{Count(all)}, {(100.0 * zeros / all).ToString("0.0", CultureInfo.InvariantCulture)} % of them zero";
        }

        static string Calibrated(Model model)
        {
            if (model.Calibration == null) return model.Classes == null ? "None: it has no probabilities" : "None: it answers whatever it is shown, and may be surer than it is right";
            string refuses = model.Calibration.Threshold > 0
                ? $"refuses answers that are less than {(100 * model.Calibration.Threshold).ToString("0.#", CultureInfo.InvariantCulture)} % likely"
                : "refuses no answer";
            return $"Temperature {model.Calibration.Temperature.ToString("0.00", CultureInfo.InvariantCulture)}; {refuses}";
        }

        static string Refusing(Calibration calibration) =>
            calibration?.UnknownLogit != null ? "It can say so: it was shown what is none of its classes"
            : calibration?.Threshold > 0 ? "It says so where it is unsure, but was never shown what is none of its classes"
            : "It never says so";

        // Such as "the weights as sparse int8 and float16".
        static string Stored(StoredModel stored)
        {
            string[] forms = stored.Tensors.Where(each => each.Shape.Rank > 1).Select(each => each.ToString()).Distinct().ToArray();
            string weights = forms.Length == 0 ? "No weights" : $"Weights as {string.Join(", ", forms)}";
            return $"{weights}; {(stored.IsCompressed ? $"deflated from {Count((int)stored.PayloadBytes)} bytes" : "not deflated")}; {(stored.IsSigned ? "signed" : "not signed")}";
        }

        static string Metadata(Model model, string key) => model.Metadata.TryGetValue(key, out string text) ? text : null;

        static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
    }
}
