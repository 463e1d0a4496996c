using System;

namespace Graft
{
    /// <summary>Where a run stands: what a progress bar shows.</summary>
    public sealed class TrainingReport
    {
        public TrainingReport(int epoch, int maxEpochs, double fraction, double loss, double accuracy, double imagesPerSecond, TimeSpan left, CurvePoint? last, int bestEpoch)
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
        }

        /// <summary>The epoch under way, counted from 1.</summary>
        public int Epoch { get; }
        public int MaxEpochs { get; }

        /// <summary>Share of the epoch that is done, 0 to 1.</summary>
        public double Fraction { get; }

        /// <summary>Mean training loss of the epoch so far; NaN before its first step.</summary>
        public double Loss { get; }

        /// <summary>Training accuracy of the epoch so far; NaN for regression.</summary>
        public double Accuracy { get; }
        public double ImagesPerSecond { get; }

        /// <summary>Until <see cref="MaxEpochs"/>, or until patience ends if nothing improves, whichever comes first.</summary>
        public TimeSpan TimeLeft { get; }

        /// <summary>The last finished epoch.</summary>
        public CurvePoint? Last { get; }
        public int BestEpoch { get; }
    }
}
