using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// How a run trains. The defaults: softmax cross-entropy, Adam, batches of 20, at most 100 epochs, patience of 20. Values are checked where a run begins,
    /// not here; one that is out of range is a <see cref="TrainingException"/> there. Not to be changed while a run uses it.
    /// </summary>
    public sealed class TrainingSettings
    {
        /// <summary>
        /// What is made small: the mean of this over each batch. Classifiers take softmax cross-entropy, regressions <see cref="MeanSquaredError"/> or another.
        /// </summary>
        public ILoss Loss { get; set; } = new SoftmaxCrossEntropy();

        /// <summary>How parameters follow their gradients, with the learning rate and its schedule. It has no state of its own, so runs may share it.</summary>
        public IOptimizer Optimizer { get; set; } = new Adam();

        /// <summary>A teacher to learn from beside the labels of a classifier; null for none. The losses that a run reports are without it.</summary>
        public Distillation Distillation { get; set; }

        /// <summary>A penalty on weights; null for none. The losses that a run reports are without it.</summary>
        public IRegularizer Regularizer { get; set; }

        /// <summary>What keeps gradients, those of the penalty among them, from exploding; null for nothing.</summary>
        public IClipping Clipping { get; set; }

        /// <summary>What weights satisfy after each step; null for nothing.</summary>
        public IConstraint Constraint { get; set; }

        /// <summary>Whether weights that are exactly zero stay so: fine-tuning of a pruned network.</summary>
        public bool KeepZeros { get; set; }

        /// <summary>
        /// What the learning rates of some layers are multiplied with, such as 0.1 for layers that were trained before and are only to be
        /// tuned. A layer within another layer follows that one, unless it is named itself. All other layers learn at the rate itself.
        /// </summary>
        public IReadOnlyDictionary<ILayer, float> RateFactors { get; set; } = new Dictionary<ILayer, float>();

        /// <summary>Examples per step, at least 1; the last step of an epoch takes what is left.</summary>
        public int BatchSize { get; set; } = 20;

        /// <summary>At most so many passes over the data, at least 1.</summary>
        public int MaxEpochs { get; set; } = 100;

        /// <summary>Epochs without a lower validation loss after which the run stops; 0 never stops early. Without validation data it has no effect.</summary>
        public int Patience { get; set; } = 20;

        /// <summary>
        /// Whether the network ends with the weights of the epoch with the lowest validation loss; else with the last ones. Those are often
        /// right more often where the rate decays to the end, though less modest, which is what a loss asks for.
        /// </summary>
        public bool RestoreBest { get; set; } = true;

        /// <summary>Decides the order of the examples, and what is drawn at random within a step. Initial values are the network's business.</summary>
        public ulong Seed { get; set; } = 1;

        /// <summary>How images are varied, anew in each step; null for not at all. What is validated or evaluated is never varied.</summary>
        public Augmentation Augmentation { get; set; }

        /// <summary>
        /// Whether the frozen layers, from the input to the first that is not frozen, run once over all examples instead of in every step;
        /// what they make of the examples then stays on the device. The results are the same. With <see cref="Augmentation"/> it needs
        /// <see cref="CachedCopies"/>.
        /// </summary>
        public bool CacheFrozen { get; set; }

        /// <summary>
        /// How many variations of each image the frozen layers are shown, with a cache and augmentation; epochs take turns with them. Else 0.
        /// </summary>
        public int CachedCopies { get; set; }

        /// <summary>
        /// Path of the checkpoint's file, in a folder that exists; null for none. It is written after each epoch, and when the run is cancelled.
        /// </summary>
        public string CheckpointPath { get; set; }

        /// <summary>Also a checkpoint every so many steps; 0 for none.</summary>
        public int CheckpointSteps { get; set; }

        /// <summary>Whether ops are fused; off only to compare.</summary>
        public bool Fuse { get; set; } = true;

        /// <summary>Free text by key that goes into the model file.</summary>
        public IReadOnlyDictionary<string, string> Metadata { get; set; } = new Dictionary<string, string>();

        /// <summary>Threads of the managed backend that takes over when the device fails; 0 is one per processor. A game leaves itself some.</summary>
        public int FallbackWorkers { get; set; }

        /// <summary>So many epochs are noted without allocating.</summary>
        internal int RoomForEpochs => Math.Min(MaxEpochs, 1 << 16);

        /// <summary>What a step is compiled from.</summary>
        internal StepRecipe Recipe => new StepRecipe
        {
            Loss = Loss, Distillation = Distillation, Optimizer = Optimizer, Regularizer = Regularizer, Clipping = Clipping, Constraint = Constraint, KeepZeros = KeepZeros,
            RateFactors = RateFactors, Seed = Seed, Augmentation = Augmentation, Fuse = Fuse,
        };

        /// <summary>The same under fixed zeros, for one round of several: as many epochs as told, an order of its own, no checkpoint.</summary>
        internal TrainingSettings OfRound(int round, int epochs)
        {
            var settings = (TrainingSettings)MemberwiseClone();
            settings.KeepZeros = true;
            settings.MaxEpochs = epochs;
            settings.Seed = Seed + (ulong)round;
            settings.CheckpointPath = null;
            return settings;
        }

        internal void Check(Dataset validation)
        {
            if (Loss == null || Optimizer == null) throw new TrainingException("A run needs a loss and an optimizer.");
            if (Distillation != null && !Loss.IsClassification) throw new TrainingException("A teacher says how probable each class is, and this loss has none: train a classifier with it, with softmax cross-entropy.");
            if (BatchSize < 1) throw new TrainingException($"The batch size is {BatchSize}: give at least 1, such as 20.");
            if (MaxEpochs < 1) throw new TrainingException($"The run has {MaxEpochs} epochs: give at least 1.");
            if (Patience < 0) throw new TrainingException($"The patience is {Patience} epochs: give 1 or more, or 0 to never stop early.");
            if (validation == null && Optimizer.Rate is IPerformanceSchedule) throw new TrainingException($"The learning rate ({Optimizer.Rate}) follows the validation loss, and the run has no validation data: give it some, or another schedule.");
            if (CachedCopies < 0) throw new TrainingException($"{CachedCopies} cached copies cannot be: give 1 or more with augmentation, or 0 without.");
            if (CacheFrozen && Augmentation != null && CachedCopies == 0) throw new TrainingException("Cached outputs of frozen layers are computed once, and augmentation varies the images in every step: set CachedCopies, such as 8, to cache so many variations of each image, or switch CacheFrozen or Augmentation off.");
            if (CachedCopies > 0 && !(CacheFrozen && Augmentation != null)) throw new TrainingException($"{CachedCopies} cached copies would be alike, or not cached: set CacheFrozen and Augmentation with them, or leave CachedCopies 0.");
            if (FallbackWorkers < 0) throw new TrainingException($"{FallbackWorkers} fallback workers cannot be: give 1 or more, or 0 for one per processor.");
            if (CheckpointSteps < 0) throw new TrainingException($"A checkpoint every {CheckpointSteps} steps cannot be: give 1 or more, or 0 for none between epochs.");
        }

        /// <summary>In words, what must be the same for a run to continue.</summary>
        internal SortedDictionary<string, string> Describe(Network network, Dataset training, Dataset validation)
        {
            var description = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["batch size"] = BatchSize.ToString(CultureInfo.InvariantCulture),
                ["seed"] = Seed.ToString(CultureInfo.InvariantCulture),
                ["optimizer"] = Optimizer.ToString(),
                ["loss"] = FieldText.Of(Loss),
                ["augmentation"] = Augmentation?.ToString() ?? "none",
                ["training data"] = DataFingerprint.Of(training),
                ["validation data"] = DataFingerprint.Of(validation),
            };
            if (Distillation != null) description["distillation"] = Distillation.ToString();
            if (Regularizer != null) description["regularizer"] = Regularizer.ToString();
            if (Clipping != null) description["clipping"] = Clipping.ToString();
            if (Constraint != null) description["constraint"] = Constraint.ToString();
            if (KeepZeros) description["zeros"] = "kept";
            if (RateFactors.Count > 0) description["rate factors"] = new RateFactors(network, RateFactors).ToString();
            if (CacheFrozen) description["frozen layers"] = CachedCopies > 0 ? $"cached, {CachedCopies} copies" : "cached";
            return description;
        }

        /// <exception cref="TrainingException">Something differs; the message says what.</exception>
        internal static void CheckSame(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now)
        {
            foreach (string key in now.Keys.Union(before.Keys))
            {
                string was = before.TryGetValue(key, out string old) ? old : "none", has = now.TryGetValue(key, out string value) ? value : "none";
                if (was != has) throw new TrainingException($"The checkpoint was made with {key} '{was}', and this run has '{has}': resume with the settings it was started with.");
            }
        }
    }
}
