using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>Plain classifiers: a trial's values replace those of a draft, by the names in its table.</summary>
    public sealed class ClassifierDesigner : ITrialDesigner
    {
        // A new dimension is a property of the draft and a line here.
        static readonly Dictionary<string, Action<ClassifierDraft, TrialValue>> Table = new Dictionary<string, Action<ClassifierDraft, TrialValue>>(StringComparer.Ordinal)
        {
            ["layers"] = (draft, value) => draft.Layers = value.AtLeast(0),
            ["neurons"] = (draft, value) => draft.Neurons = value.AtLeast(1),
            ["activation"] = (draft, value) => draft.Activation = value.Text,
            ["initializer"] = (draft, value) => draft.Initializer = value.Text,
            ["normalization"] = (draft, value) => draft.Normalization = value.IsOn,
            ["momentum"] = (draft, value) => draft.Momentum = value.Number,
            ["dropout"] = (draft, value) => draft.Dropout = value.Number,
            ["input-dropout"] = (draft, value) => draft.InputDropout = value.Number,
            ["augmentation"] = (draft, value) => draft.Augmentation = value.Number,
            ["batch"] = (draft, value) => draft.BatchSize = value.AtLeast(1),
            ["rate"] = (draft, value) => draft.Rate = value.Number,
            ["rate-left"] = (draft, value) => draft.RateLeft = value.Number,
            ["schedule"] = (draft, value) => draft.Schedule = value.Text,
            ["weight-decay"] = (draft, value) => draft.WeightDecay = value.Number,
            ["epochs"] = (draft, value) => draft.Epochs = value.AtLeast(1),
            ["patience"] = (draft, value) => draft.Patience = value.AtLeast(0),
        };

        readonly Func<ClassifierDraft> start;

        /// <param name="start">
        /// Makes the draft that values are put into: what no dimension varies; null for a draft's defaults. Called for each training, by several
        /// threads at once.
        /// </param>
        public ClassifierDesigner(Func<ClassifierDraft> start = null) => this.start = start ?? (() => new ClassifierDraft());

        /// <summary>The names that a dimension can have, such as "neurons" and "rate".</summary>
        public static IEnumerable<string> Names => Table.Keys;

        /// <summary>The draft with the trial's values.</summary>
        /// <exception cref="TuningException">There is no such name, or a value cannot be used.</exception>
        public ClassifierDraft Draft(Trial trial)
        {
            ClassifierDraft draft = start();
            foreach (var pair in trial.Values)
            {
                if (!Table.TryGetValue(pair.Key, out var put)) throw new TuningException($"A classifier has no '{pair.Key}': the dimensions are {string.Join(", ", Names)}.");
                Refusing(pair.Key, pair.Value, () => put(draft, pair.Value));
            }
            return draft;
        }

        /// <inheritdoc/>
        public TrialDesign Design(Trial trial, Dataset training, ulong seed)
        {
            if (training.Classes == null) throw new TuningException("The data is a regression: a classifier needs classes.");
            ClassifierDraft draft = Draft(trial);
            TrialDesign design = null;
            Refusing("draft", draft.ToString(), () => design = new TrialDesign(draft.Network(training.ExampleShape, training.Classes.Count, seed), draft.Settings(training.Count, seed)));
            return design;
        }

        /// <summary>The draft before any value is put into it, in words.</summary>
        public override string ToString() => $"classifier: {start()}";

        // What layers, schedules and tables say of a value, with its name.
        static void Refusing(string name, TrialValue value, Action work)
        {
            try
            {
                work();
            }
            catch (Exception failure) when (failure is ArgumentException || failure is KeyNotFoundException || failure is ShapeException || failure is TuningException)
            {
                throw new TuningException($"The {name} '{value}' cannot be: {failure.Message}");
            }
        }
    }
}
