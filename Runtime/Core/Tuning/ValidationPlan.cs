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

        /// <summary>Each trial trains once.</summary>
        public static ValidationPlan HoldOut(Dataset training, Dataset validation) =>
            new ValidationPlan(new[] { (training, validation) }, $"trained on {DataFingerprint.Of(training)}, scored on {DataFingerprint.Of(validation)}");

        /// <summary>Each trial trains once per fold, scored on the examples that it did not see.</summary>
        /// <exception cref="DatasetException">There are too few folds, or too few examples for them.</exception>
        public static ValidationPlan CrossValidation(Dataset data, int folds, ulong seed) =>
            new ValidationPlan(Folds.Of(data, folds, seed), $"{folds} folds by seed {seed} of {DataFingerprint.Of(data)}");

        /// <summary>How often a trial trains.</summary>
        public int Parts => parts.Count;

        public Dataset Training(int part) => parts[part].Training;
        public Dataset Validation(int part) => parts[part].Validation;

        /// <summary>Names the data by their fingerprint: a search is resumed only on the same.</summary>
        public override string ToString() => description;
    }
}
