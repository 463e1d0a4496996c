using System;

namespace Graft
{
    /// <summary>Where a run stands: what a progress bar shows.</summary>
    public sealed class TrainingReport
    {
        internal TrainingReport(int epoch, int maxEpochs, double fraction, double loss, double accuracy, double imagesPerSecond, TimeSpan left, CurvePoint? last, int bestEpoch, double prepared = 1)
        {
            Epoch = epoch;
            MaxEpochs = maxEpochs;
            Fraction = fraction;
            Loss = loss;
            Accuracy = accuracy;
            ImagesPerSecond = imagesPerSecond;
            TimeLeft = left;
            Last = last;
            BestEpoch = bestEpoch;
            Prepared = prepared;
        }

        internal static TrainingReport Of(RunProgress progress, TrainingSettings settings, Dataset training, bool validates, double seconds, bool finished, double prepared)
        {
            // A step that is still being compiled has left no losses.
            int seen = prepared < 1 ? 0 : Math.Min(progress.StepInEpoch * settings.BatchSize, training.Count);
            double images = (double)progress.Epoch * training.Count + seen, rate = seconds > 0 ? images / seconds : 0;
            int end = settings.MaxEpochs;
            if (validates && settings.Patience > 0) end = Math.Min(end, Math.Max(progress.BestEpoch, 1) + settings.Patience);
            double left = rate > 0 && !finished ? Math.Max(0, (double)end * training.Count - images) / rate : 0;
            return new TrainingReport(
                Math.Min(progress.Epoch + 1, settings.MaxEpochs), settings.MaxEpochs, (double)seen / training.Count,
                seen > 0 ? progress.LossSum / seen : double.NaN, seen > 0 && settings.Loss.HasAccuracy ? (double)progress.Correct / seen : double.NaN,
                rate, TimeSpan.FromSeconds(left), progress.Curve.Count > 0 ? progress.Curve[progress.Curve.Count - 1] : (CurvePoint?)null, progress.BestEpoch, prepared);
        }

        /// <summary>Share of what the device needs before it trains that is there, 0 to 1: its programs are built meanwhile. 1 while it trains.</summary>
        public double Prepared { get; }

        /// <summary>The epoch under way, counted from 1.</summary>
        public int Epoch { get; }

        /// <summary>Epochs that the run has at most.</summary>
        public int MaxEpochs { get; }

        /// <summary>Share of the epoch that is done, 0 to 1.</summary>
        public double Fraction { get; }

        /// <summary>Mean training loss of the epoch so far; NaN before its first step.</summary>
        public double Loss { get; }

        /// <summary>Training accuracy of the epoch so far, 0 to 1; NaN before its first step, and where the loss knows no right and wrong.</summary>
        public double Accuracy { get; }

        /// <summary>Training examples per second of work, over the whole run, validation included; 0 before the first.</summary>
        public double ImagesPerSecond { get; }

        /// <summary>Share of the run that is done, 0 to 1: by time, because patience may end it long before its last epoch.</summary>
        public double Share
        {
            get
            {
                double done = Epoch - 1 + Fraction, left = ImagesPerSecond > 0 ? TimeLeft.TotalSeconds : double.PositiveInfinity;
                double passed = Last is CurvePoint last && last.Epoch > 0 ? last.Seconds / last.Epoch * done : 0;
                return left == 0 ? 1 : passed / (passed + left);
            }
        }

        /// <summary>Until <see cref="MaxEpochs"/>, or until patience ends if nothing improves, whichever comes first.</summary>
        public TimeSpan TimeLeft { get; }

        /// <summary>The last finished epoch; null before the first.</summary>
        public CurvePoint? Last { get; }

        /// <summary>The epoch of the lowest validation loss so far, counted from 1; 0 before the first validation, or without any.</summary>
        public int BestEpoch { get; }
    }
}
