using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>How one training did on its validation examples, at the epoch whose weights it ends with.</summary>
    public sealed class FoldScore
    {
        /// <param name="accuracy">A fraction; NaN for regression, and where it failed.</param>
        /// <param name="loss">Mean; NaN where it failed.</param>
        /// <param name="epoch">That epoch, counted from 1.</param>
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

        public double Accuracy { get; }
        public double Loss { get; }
        public int Epoch { get; }
        public int Epochs { get; }
        public double Seconds { get; }
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
