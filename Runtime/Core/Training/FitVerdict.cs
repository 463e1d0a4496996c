using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// What a learning curve says of a run, in figures and in a plain sentence: whether the network learned its examples by heart
    /// (overfitting), and by how much; whether it learned too little (underfitting). Training figures are taken as the curve has them:
    /// with dropout and augmentation at work they come out lower than the network's own.
    /// </summary>
    public sealed class FitVerdict
    {
        // A gap of half a point can be luck; one of two points is plain to see. The same for validation losses that rise by so much.
        const double Gap = 0.005, WideGap = 0.02, Rising = 0.15, RisingFast = 0.5;

        // Halving the error is the least that counts as knowing the training examples better.
        const double ErrorRatio = 2;

        // The training loss still falls when the last tenth of the epochs took this off it.
        const double Falling = 0.05;

        readonly double wanted;

        // Where dropout or augmentation keep the training loss above that of validation, the latter's ups and downs are no overfitting.
        readonly bool risesAbove;

        FitVerdict(IReadOnlyList<CurvePoint> curve, double wanted)
        {
            this.wanted = wanted;
            Best = curve[0];
            foreach (CurvePoint point in curve)
                if (double.IsNaN(point.ValidationLoss) || point.ValidationLoss < Best.ValidationLoss) Best = point;
            HasValidation = !double.IsNaN(Best.ValidationLoss);
            Epochs = curve.Count;
            TrainingAccuracy = curve.Max(point => point.TrainingAccuracy);
            // The mean of the last quarter after the best epoch: one epoch alone may be an accident.
            CurvePoint[] after = curve.Where(point => point.Epoch > Best.Epoch).ToArray(), late = after.Skip(after.Length * 3 / 4).ToArray();
            if (HasValidation && late.Length > 0 && Best.ValidationLoss > 0)
            {
                Rise = Math.Max(0, late.Average(point => point.ValidationLoss) / Best.ValidationLoss - 1);
                double lateTraining = late.Average(point => point.TrainingLoss);
                TrainingFell = lateTraining < Best.TrainingLoss;
                risesAbove = TrainingFell && late.Average(point => point.ValidationLoss) > lateTraining;
            }
            int tail = Math.Max(1, curve.Count / 10);
            if (curve.Count > tail && curve[curve.Count - 1 - tail].TrainingLoss > 0)
                LastFall = 1 - curve[curve.Count - 1].TrainingLoss / curve[curve.Count - 1 - tail].TrainingLoss;
        }

        /// <summary>Judges a curve.</summary>
        /// <param name="curve">A point per epoch, at least one.</param>
        /// <param name="wanted">The training accuracy below which a classifier has learned too little, 0 to 1.</param>
        /// <exception cref="ArgumentException">The curve has no point.</exception>
        public static FitVerdict Of(IReadOnlyList<CurvePoint> curve, double wanted = 0.95)
        {
            if (curve.Count == 0) throw new ArgumentException("The curve has no epoch: train for at least one.", nameof(curve));
            return new FitVerdict(curve, wanted);
        }

        /// <summary>The epoch of the lowest validation loss, or the last without validation.</summary>
        public CurvePoint Best { get; }

        /// <summary>Points of the curve.</summary>
        public int Epochs { get; }

        /// <summary>Whether the curve has validation losses: without them overfitting cannot be told.</summary>
        public bool HasValidation { get; }

        /// <summary>The highest of the curve, whenever that was; NaN for regression.</summary>
        public double TrainingAccuracy { get; }

        /// <summary>Training minus validation accuracy at the best epoch, as a fraction; NaN for regression.</summary>
        public double AccuracyGap => Best.TrainingAccuracy - Best.ValidationAccuracy;

        /// <summary>Validation minus training loss at the best epoch.</summary>
        public double LossGap => Best.ValidationLoss - Best.TrainingLoss;

        /// <summary>How far the validation loss rose after its minimum, as a fraction of it; 0 where it did not.</summary>
        public double Rise { get; }

        /// <summary>What the last tenth of the epochs took off the training loss, as a fraction.</summary>
        public double LastFall { get; }

        /// <summary>Whether the training loss went on falling after the best epoch.</summary>
        public bool TrainingFell { get; }

        /// <summary>
        /// Whether, at the best epoch, the training accuracy is half a point or more above that of validation and its error at most half as large; or the
        /// validation loss rose by 15 % or more after its minimum while the training loss fell on below it.
        /// </summary>
        public bool Overfits => HasValidation && (GapIsOver(Gap) || RiseIsOver(Rising));

        /// <summary>Whether it is more than slight: by the same rules, with two points and 50 %.</summary>
        public bool OverfitsClearly => HasValidation && (GapIsOver(WideGap) || RiseIsOver(RisingFast));

        /// <summary>Whether even the training examples were learned badly. For regression only a curve that still falls can say so.</summary>
        public bool Underfits => double.IsNaN(TrainingAccuracy) ? StillLearning : TrainingAccuracy < wanted && !(Best.ValidationAccuracy >= wanted);

        /// <summary>Whether the run ended before it was done: the best epoch is among the last and the training loss was still falling.</summary>
        public bool StillLearning => LastFall > Falling && (!HasValidation || Epochs - Best.Epoch <= Epochs / 10);

        /// <summary>The verdict and its reasons, as one plain English sentence.</summary>
        public override string ToString()
        {
            string verdict = !HasValidation ? "Overfitting cannot be told without validation examples"
                : OverfitsClearly ? "Overfitting" : Overfits ? "Slight overfitting" : Underfits ? "Underfitting" : "No overfitting";
            return $"{verdict}: {string.Join("; ", Reasons())}.";
        }

        IEnumerable<string> Reasons()
        {
            string at = HasValidation ? $"at the best epoch, {Best.Epoch} of {Epochs}, " : $"after {Epochs} epochs ";
            yield return at + (double.IsNaN(Best.TrainingAccuracy) ? Losses() : Accuracies());
            if (Rise > 0 && RiseIsOver(Rising)) yield return $"after it the validation loss rose by {Percent(Rise, 0)} while the training loss went on falling";
            else if (HasValidation && Epochs > Best.Epoch) yield return Rise < 0.005 ? "after it the validation loss stayed where it was" : $"after it the validation loss rose by {Percent(Rise, 0)}";
            if (Overfits && Underfits) yield return "and the training examples themselves were learned badly";
            if (StillLearning) yield return $"the training loss was still falling when the run ended, by {Percent(LastFall, 0)} in its last tenth: train longer";
        }

        string Accuracies()
        {
            if (!HasValidation) return $"{Percent(Best.TrainingAccuracy, 2)} of the training examples are right (loss {Number(Best.TrainingLoss)})";
            string gap = AccuracyGap >= 0 ? $"a gap of {Points(AccuracyGap)}" : $"{Points(-AccuracyGap)} more in validation";
            return $"{Percent(Best.TrainingAccuracy, 2)} of the training and {Percent(Best.ValidationAccuracy, 2)} of the validation examples are right, {gap} ({Losses()})";
        }

        string Losses() => HasValidation ? $"loss {Number(Best.TrainingLoss)} against {Number(Best.ValidationLoss)}" : $"the loss is {Number(Best.TrainingLoss)}";

        bool GapIsOver(double limit) => AccuracyGap >= limit && 1 - Best.ValidationAccuracy >= ErrorRatio * (1 - Best.TrainingAccuracy);
        bool RiseIsOver(double limit) => Rise >= limit && risesAbove;

        static string Percent(double fraction, int digits) => (100 * fraction).ToString("F" + digits, CultureInfo.InvariantCulture) + " %";
        static string Points(double fraction) => (100 * fraction).ToString("F2", CultureInfo.InvariantCulture) + " points";
        static string Number(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
    }
}
