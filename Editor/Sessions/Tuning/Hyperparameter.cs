using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>What a search can vary, each by the name that a <see cref="ClassifierDesigner"/> knows it by. Epochs and patience are the search's own.</summary>
    sealed class Hyperparameter
    {
        static readonly string[] OnOff = { "off", "on" };

        Hyperparameter(string name, string title, HyperparameterKind kind, double least, double most, string about, IReadOnlyList<string> words = null)
        {
            (Name, Title, Kind, Least, Most, About, Words) = (name, title, kind, least, most, about, words);
        }

        /// <summary>In the order of a window's rows.</summary>
        public static IReadOnlyList<Hyperparameter> All { get; } = new[]
        {
            Whole("layers", "Hidden layers", 0, NetworkSettings.MostLayers, "How many hidden layers there are"),
            Whole("neurons", "Neurons", 1, NetworkSettings.MostUnits, "Units of each hidden layer"),
            Word("activation", "Activation", NetworkDesign.Activations, "The function that follows each hidden layer"),
            Word("initializer", "Initializer", NetworkDesign.Initializers, "How weights are drawn before the first step"),
            Word("normalization", "Normalization", OnOff, "Batch normalization before each activation"),
            Number("momentum", "Its momentum", 0, 0.9999, "The share that a normalization's running averages keep in a step"),
            Number("dropout", "Dropout", 0, 0.95, "Share of a hidden layer's outputs that is dropped in each step"),
            Number("input-dropout", "Input dropout", 0, 0.95, "Share of the pixels that is dropped in each step"),
            Number("rate", "Learning rate", 1e-9, 1000, "How large Adam's steps are to begin with"),
            Word("schedule", "Schedule", new[] { "cosine", "exponential", "one_cycle" }, "How the learning rate goes over a trial"),
            Number("rate-left", "Rate that is left", 1e-6, 1, "The share of the learning rate that is left at the end; one cycle has an end of its own"),
            Whole("batch", "Batch", 1, CourseSettings.MostBatch, "Images in a step"),
            Number("augmentation", "Augmentation", 0, 4, "How far images are varied, times what is usual for digits; 0 leaves them as they are"),
            Number("weight-decay", "Weight decay", 0, 1, "AdamW's weight decay; 0 for Adam"),
        };

        public string Name { get; }
        public string Title { get; }
        public HyperparameterKind Kind { get; }

        /// <summary>Of numbers, both included.</summary>
        public double Least { get; }
        public double Most { get; }

        /// <summary>What it is, for a tooltip.</summary>
        public string About { get; }

        /// <summary>What there is to choose from; null for numbers.</summary>
        public IReadOnlyList<string> Words { get; }

        /// <summary>How it can be taken.</summary>
        public IReadOnlyList<VariationKind> Variations =>
            Kind == HyperparameterKind.Word ? new[] { VariationKind.Fixed, VariationKind.Choice }
            : Kind == HyperparameterKind.Whole ? new[] { VariationKind.Fixed, VariationKind.Choice, VariationKind.Range }
            : new[] { VariationKind.Fixed, VariationKind.Choice, VariationKind.Range, VariationKind.Logarithmic };

        public static Hyperparameter Of(string name) => All.First(each => each.Name == name);

        static Hyperparameter Whole(string name, string title, double least, double most, string about) => new Hyperparameter(name, title, HyperparameterKind.Whole, least, most, about);
        static Hyperparameter Number(string name, string title, double least, double most, string about) => new Hyperparameter(name, title, HyperparameterKind.Number, least, most, about);
        static Hyperparameter Word(string name, string title, IReadOnlyList<string> words, string about) => new Hyperparameter(name, title, HyperparameterKind.Word, 0, 0, about, words);
    }
}
