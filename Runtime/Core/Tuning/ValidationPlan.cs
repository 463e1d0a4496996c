using System.Collections.Generic;

namespace Graft
{
    /// <summary>What trials are scored by: the folds of a cross-validation, or one validation set that is always the same.</summary>
    public sealed class ValidationPlan
    {
        readonly IReadOnlyList<(Dataset Training, Dataset Validation)> parts;
        readonly string description;

        ValidationPlan(IReadOnlyList<(Dataset, Dataset)> parts, string description)
        {
            this.parts = parts;
            this.description = description;
        }

        /// <summary>One part: each trial trains once, on one set, and is scored on the other.</summary>
        /// <param name="training">What each trial learns from.</param>
        /// <param name="validation">What each trial is scored on, and stopped by: examples that are not in the other.</param>
        public static ValidationPlan HoldOut(Dataset training, Dataset validation) =>
            new ValidationPlan(new[] { (training, validation) }, $"trained on {DataFingerprint.Of(training)}, scored on {DataFingerprint.Of(validation)}");

        /// <summary>A part per fold: each trial trains once per fold, scored on the examples that it did not see.</summary>
        /// <param name="data">At least as many examples as folds.</param>
        /// <param name="folds">At least 2.</param>
        /// <param name="seed">Decides which examples go together.</param>
        /// <exception cref="DatasetException">There are too few folds, or too few examples for them.</exception>
        public static ValidationPlan CrossValidation(Dataset data, int folds, ulong seed) =>
            new ValidationPlan(Folds.Of(data, folds, seed), $"{folds} folds by seed {seed} of {DataFingerprint.Of(data)}");

        /// <summary>How often a trial trains: 1, or the count of folds.</summary>
        public int Parts => parts.Count;

        /// <summary>What a training learns from.</summary>
        /// <param name="part">Counted from 0.</param>
        public Dataset Training(int part) => parts[part].Training;

        /// <summary>What a training is scored on: examples that it does not learn from.</summary>
        /// <param name="part">Counted from 0.</param>
        public Dataset Validation(int part) => parts[part].Validation;

        /// <summary>Names the data by their fingerprint: a search is resumed only on the same.</summary>
        public override string ToString() => description;
    }
}
