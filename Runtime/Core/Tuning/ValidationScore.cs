using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>How a recipe did on examples it did not learn from, over the folds of a cross-validation or in one validation set.</summary>
    public sealed class ValidationScore : IComparable<ValidationScore>
    {
        /// <param name="folds">A score per part of the plan, at least one; kept, not copied.</param>
        public ValidationScore(IReadOnlyList<FoldScore> folds) => Folds = folds;

        /// <summary>A score per part of the plan, in their order.</summary>
        public IReadOnlyList<FoldScore> Folds { get; }

        /// <summary>A fraction, 0 to 1, mean over the folds; NaN for regression, and where a fold failed.</summary>
        public double Accuracy => Mean(fold => fold.Accuracy);

        /// <summary>Standard deviation over the folds (n - 1); NaN where there is one fold, where one failed, and for regression.</summary>
        public double AccuracySpread => Spread(fold => fold.Accuracy);

        /// <summary>Mean over the folds; NaN where a fold failed.</summary>
        public double Loss => Mean(fold => fold.Loss);

        /// <summary>Standard deviation over the folds (n - 1); NaN where there is one fold, or one failed.</summary>
        public double LossSpread => Spread(fold => fold.Loss);

        /// <summary>Of training, added up over all folds, though they may have run side by side.</summary>
        public double Seconds => Folds.Sum(fold => fold.Seconds);

        /// <summary>Why there is no score; null where there is one.</summary>
        public string Failure => Folds.Select(fold => fold.Failure).FirstOrDefault(failure => failure != null);

        /// <summary>Negative where this one is better: by accuracy, then by loss (a regression by loss alone); a failure is worse than anything.</summary>
        public int CompareTo(ValidationScore other)
        {
            // NaN is less than every number.
            int byAccuracy = other.Accuracy.CompareTo(Accuracy);
            if (byAccuracy != 0) return byAccuracy;
            return double.IsNaN(Loss) || double.IsNaN(other.Loss) ? other.Loss.CompareTo(Loss) : Loss.CompareTo(other.Loss);
        }

        double Mean(Func<FoldScore, double> figure) => Folds.Average(figure);

        double Spread(Func<FoldScore, double> figure)
        {
            double mean = Mean(figure);
            return Folds.Count > 1 ? Math.Sqrt(Folds.Sum(fold => (figure(fold) - mean) * (figure(fold) - mean)) / (Folds.Count - 1)) : double.NaN;
        }
    }
}
