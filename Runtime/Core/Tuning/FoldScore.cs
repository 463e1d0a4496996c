using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>How one training did on its validation examples, at the epoch whose loss was lowest.</summary>
    public sealed class FoldScore
    {
        /// <param name="accuracy">A fraction; NaN for regression, and where it failed.</param>
        /// <param name="loss">Mean; NaN where it failed.</param>
        /// <param name="bestEpoch">The epoch, counted from 1.</param>
        /// <param name="epochs">Epochs trained.</param>
        /// <param name="seconds">Of training.</param>
        /// <param name="failure">Why there is no score; null where there is one.</param>
        public FoldScore(double accuracy, double loss, int bestEpoch, int epochs, double seconds, string failure = null)
        {
            Accuracy = accuracy;
            Loss = loss;
            BestEpoch = bestEpoch;
            Epochs = epochs;
            Seconds = seconds;
            Failure = failure;
        }

        public double Accuracy { get; }
        public double Loss { get; }
        public int BestEpoch { get; }
        public int Epochs { get; }
        public double Seconds { get; }
        public string Failure { get; }

        /// <summary>The score of a run by its curve; one that was never a number at all, from its first epoch on, has failed.</summary>
        internal static FoldScore Of(IReadOnlyList<CurvePoint> curve, string failure)
        {
            double seconds = curve.Count > 0 ? curve[curve.Count - 1].Seconds : 0;
            CurvePoint[] numbers = curve.Where(point => !double.IsNaN(point.ValidationLoss) && !double.IsInfinity(point.ValidationLoss)).ToArray();
            if (failure == null && numbers.Length == 0) failure = "The validation loss was never a number: lower the learning rate.";
            if (failure != null) return new FoldScore(double.NaN, double.NaN, 0, curve.Count, seconds, failure);
            CurvePoint best = numbers.Aggregate((a, b) => b.ValidationLoss < a.ValidationLoss ? b : a);
            return new FoldScore(best.ValidationAccuracy, best.ValidationLoss, best.Epoch, curve.Count, seconds);
        }
    }
}
