using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>How one training did on its validation examples, at the epoch whose weights it ends with: the best or the last.</summary>
    public sealed class FoldScore
    {
        /// <param name="accuracy">A fraction, 0 to 1; NaN for regression, and where it failed.</param>
        /// <param name="loss">Mean; NaN where it failed.</param>
        /// <param name="epoch">That epoch, counted from 1; 0 where it failed.</param>
        /// <param name="epochs">Epochs trained.</param>
        /// <param name="seconds">Of training.</param>
        /// <param name="failure">Why there is no score; null where there is one.</param>
        /// <param name="curve">A point for each of those epochs; null where it was not kept.</param>
        public FoldScore(double accuracy, double loss, int epoch, int epochs, double seconds, string failure = null, IReadOnlyList<CurvePoint> curve = null)
        {
            Curve = curve ?? Array.Empty<CurvePoint>();
            Accuracy = accuracy;
            Loss = loss;
            Epoch = epoch;
            Epochs = epochs;
            Seconds = seconds;
            Failure = failure;
        }

        /// <summary>A fraction, 0 to 1; NaN for regression, and where it failed.</summary>
        public double Accuracy { get; }

        /// <summary>Mean over the validation examples; NaN where it failed.</summary>
        public double Loss { get; }

        /// <summary>The epoch that is scored, counted from 1; 0 where it failed.</summary>
        public int Epoch { get; }

        /// <summary>Epochs trained: fewer than planned where it stopped early or failed.</summary>
        public int Epochs { get; }

        /// <summary>Of training, those before it was resumed included.</summary>
        public double Seconds { get; }

        /// <summary>Why there is no score; null where there is one.</summary>
        public string Failure { get; }

        /// <summary>How it learned, epoch by epoch; empty where that was not kept.</summary>
        public IReadOnlyList<CurvePoint> Curve { get; }

        /// <summary>The score of a run by its curve.</summary>
        /// <param name="curve">A point per epoch.</param>
        /// <param name="best">Whether the epoch of the lowest loss counts; else the last.</param>
        internal static FoldScore Of(IReadOnlyList<CurvePoint> curve, bool best)
        {
            CurvePoint counts = best ? curve.Aggregate((a, b) => b.ValidationLoss < a.ValidationLoss ? b : a) : curve[curve.Count - 1];
            double loss = counts.ValidationLoss, seconds = curve[curve.Count - 1].Seconds;
            return double.IsNaN(loss) || double.IsInfinity(loss)
                ? Failed("The validation loss is no number: lower the learning rate.", curve)
                : new FoldScore(counts.ValidationAccuracy, loss, counts.Epoch, curve.Count, seconds, null, curve.ToArray());
        }

        internal static FoldScore Failed(string failure, IReadOnlyList<CurvePoint> curve) =>
            new FoldScore(double.NaN, double.NaN, 0, curve.Count, curve.Count > 0 ? curve[curve.Count - 1].Seconds : 0, failure, curve.ToArray());
    }
}
