using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>What people read for the ids of layers, optimizers and the like.</summary>
    static class Words
    {
        static readonly Dictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["elu"] = "ELU", ["relu"] = "ReLU", ["leaky_relu"] = "Leaky ReLU", ["parametric_relu"] = "Parametric ReLU", ["randomized_leaky_relu"] = "Randomized leaky ReLU", ["selu"] = "SELU",
            ["sgd"] = "SGD", ["adamw"] = "AdamW", ["adagrad"] = "AdaGrad", ["rmsprop"] = "RMSProp", ["ftrl"] = "FTRL", ["lecun_normal"] = "LeCun normal", ["lecun_uniform"] = "LeCun uniform",
            ["exponential"] = "Falls each epoch", ["plateau"] = "Falls when it stalls", ["cosine"] = "Warm-up, then a cosine", ["one_cycle"] = "One cycle",
        };

        static readonly Dictionary<DataKind, string> Kinds = new Dictionary<DataKind, string>
        {
            [DataKind.Synthetic] = "Drawn digits", [DataKind.Mnist] = "MNIST", [DataKind.Idx] = "IDX files", [DataKind.Folder] = "Folder of pictures", [DataKind.Asset] = "Data asset", [DataKind.Ink] = "Drawn by hand",
        };

        static readonly Dictionary<string, string> Storages = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["int8"] = "Int8: a byte each", ["float16"] = "Float16: two bytes each", ["float32"] = "Float32: four bytes each, every bit",
        };

        static readonly Dictionary<string, string> Stages = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["original"] = "Original", ["fast"] = "All weights", ["round"] = "Pruned", ["final"] = "Pruned", ["refined"] = "Refined",
        };

        static readonly Dictionary<RecipeKind, string> Recipe = new Dictionary<RecipeKind, string> { [RecipeKind.Book] = "The book's default", [RecipeKind.Fast] = "The fast one", [RecipeKind.Own] = "My own" };

        static readonly Dictionary<PenaltyKind, string> Penalties = new Dictionary<PenaltyKind, string> { [PenaltyKind.None] = "None", [PenaltyKind.L1] = "L1", [PenaltyKind.L2] = "L2" };

        static readonly Dictionary<StrategyKind, string> Strategies = new Dictionary<StrategyKind, string> { [StrategyKind.Halving] = "Halving: the best go on", [StrategyKind.Random] = "Random: all in full" };

        static readonly Dictionary<VariationKind, string> Variations = new Dictionary<VariationKind, string>
        {
            [VariationKind.Fixed] = "Fixed", [VariationKind.Choice] = "One of", [VariationKind.Range] = "Range", [VariationKind.Logarithmic] = "Range by logarithm",
        };

        static readonly Dictionary<TrialState, string> Trials = new Dictionary<TrialState, string>
        {
            [TrialState.Waiting] = "Waiting", [TrialState.UnderWay] = "Training", [TrialState.Resting] = "At rest", [TrialState.Passed] = "Scored in its stage",
            [TrialState.StoppedEarly] = "Stopped early", [TrialState.Scored] = "Scored", [TrialState.Failed] = "Failed",
        };

        /// <summary>A stable id as a title: "he_normal" is "He normal".</summary>
        public static string Of(string id) => Known.TryGetValue(id, out string word) ? word : id.Length == 0 ? "" : char.ToUpperInvariant(id[0]) + id.Substring(1).Replace('_', ' ');

        /// <summary>How weights are stored.</summary>
        public static string OfStorage(string name) => Storages[name];

        /// <summary>What was done to a point of a curve of accuracy against size.</summary>
        public static string OfStage(string stage) => Stages[stage];

        /// <summary>Where it computes.</summary>
        public static string OfDevice(string name) => name == DeviceList.Managed ? "Processor, plain C#" : name == DeviceList.Fastest ? "The fastest here" : name;

        public static string Of(DataKind kind) => Kinds[kind];
        public static string Of(RecipeKind recipe) => Recipe[recipe];
        public static string Of(PenaltyKind penalty) => Penalties[penalty];
        public static string Of(StrategyKind strategy) => Strategies[strategy];
        public static string Of(VariationKind variation) => Variations[variation];
        public static string Of(TrialState state) => Trials[state];
    }
}
