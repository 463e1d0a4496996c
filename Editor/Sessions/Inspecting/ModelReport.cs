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

        readonly List<ModelFact> facts = new List<ModelFact>(), layers = new List<ModelFact>();

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

        /// <summary>Each layer with how many parameters it has, from the input on.</summary>
        public IReadOnlyList<ModelFact> Layers => layers;

        /// <summary>Of a file.</summary>
        public static ModelReport Of(string path)
        {
            try
            {
                return Of(File.ReadAllBytes(path), "");
            }
            catch (Exception unreadable) when (unreadable is IOException || unreadable is UnauthorizedAccessException)
            {
                return new ModelReport($"{Path.GetFileName(path)} cannot be read: {unreadable.Message}", "");
            }
        }

        /// <summary>Of a file's bytes, and the card that belongs to it.</summary>
        public static ModelReport Of(ReadOnlyMemory<byte> bytes, string card)
        {
            if (bytes.Length == 0) return new ModelReport("This asset holds no model: import a .graft file into the project, or train a model in Window > Graft > Trainer.", "");
            try
            {
                var read = new ModelCard(card);
                var report = new ModelReport(null, read.Summary);
                report.Tell(ModelFile.Read(bytes), bytes.Length, read);
                return report;
            }
            catch (ModelFileException broken)
            {
                return new ModelReport(broken.Message, "");
            }
        }

        void Tell(Model model, int bytes, ModelCard card)
        {
            Fact("Classes", Classes(model));
            Fact("Input", model.Network.Input.ToString());
            Fact("Parameters", Parameters(model.Network));
            Fact("File", $"{Count(bytes)} bytes");
            Fact("Accuracy", card["accuracy"] ?? Metadata(model, "accuracy") ?? "Not recorded. Evaluate it on images that it was not trained on.");
            Fact("Calibration", Calibrated(model));
            if (card["refused"] is string refused) Fact("Refuses", refused);
            if (model.Memory != null) Fact("Memory", $"{Count(model.Memory.Count)} images of its classes in {Count(model.Memory.Bytes)} bytes, to learn more classes beside");
            if ((card["data"] ?? Metadata(model, "data")) is string data) Fact("Trained on", data);
            if ((card["recipe"] ?? Metadata(model, "recipe")) is string recipe) Fact("Recipe", recipe);
            foreach (ILayer layer in model.Network.Layers)
            {
                var reading = new LayerReading(layer);
                layers.Add(new ModelFact(char.ToUpperInvariant(reading.Name[0]) + reading.Name.Substring(1), reading.Parameters == 0 ? "" : $"{Count(reading.Parameters)} parameters"));
            }
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

        static string Metadata(Model model, string key) => model.Metadata.TryGetValue(key, out string text) ? text : null;

        static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
    }
}
