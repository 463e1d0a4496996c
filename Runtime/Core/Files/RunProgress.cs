using System.Collections.Generic;

namespace Graft
{
    /// <summary>How far a run has come.</summary>
    public sealed class RunProgress
    {
        /// <summary>Epochs finished.</summary>
        public int Epoch { get; set; }

        /// <summary>Steps taken over the whole run.</summary>
        public int Step { get; set; }

        /// <summary>Steps taken in the epoch under way.</summary>
        public int StepInEpoch { get; set; }

        /// <summary>Sum of the losses of the examples seen in the epoch under way, in their order.</summary>
        public double LossSum { get; set; }

        /// <summary>Correctly classified examples in the epoch under way.</summary>
        public int Correct { get; set; }

        /// <summary>Lowest validation loss so far; infinite before the first.</summary>
        public double BestLoss { get; set; } = double.PositiveInfinity;

        /// <summary>The epoch that gave it, counted from 1; 0 before the first.</summary>
        public int BestEpoch { get; set; }

        /// <summary>Seconds of training so far, over all sessions of the run.</summary>
        public double Seconds { get; set; }

        /// <summary>One point per finished epoch.</summary>
        public List<CurvePoint> Curve { get; } = new List<CurvePoint>();

        /// <summary>A copy with a curve of its own.</summary>
        public RunProgress Copy()
        {
            var copy = new RunProgress();
            copy.Take(this);
            copy.Curve.AddRange(Curve);
            return copy;
        }

        /// <summary>Ends the epoch under way: its point is added to the curve, and the epoch's sums begin anew.</summary>
        /// <param name="examples">How many it had.</param>
        /// <param name="hasAccuracy">Whether the loss knows right and wrong.</param>
        /// <param name="validationLoss">NaN without validation.</param>
        /// <param name="validationAccuracy">NaN without validation, or without right and wrong.</param>
        /// <param name="seconds">Of training in this session.</param>
        /// <returns>Whether its validation loss is the lowest so far.</returns>
        internal bool EndEpoch(int examples, bool hasAccuracy, double validationLoss, double validationAccuracy, double seconds)
        {
            Epoch++;
            Curve.Add(new CurvePoint(Epoch, LossSum / examples, hasAccuracy ? (double)Correct / examples : double.NaN, validationLoss, validationAccuracy, Seconds + seconds));
            StepInEpoch = 0;
            LossSum = 0;
            Correct = 0;
            if (!(validationLoss < BestLoss)) return false;
            BestLoss = validationLoss;
            BestEpoch = Epoch;
            return true;
        }

        /// <summary>Becomes like another, but for the curve.</summary>
        internal void Take(RunProgress other)
        {
            Epoch = other.Epoch;
            Step = other.Step;
            StepInEpoch = other.StepInEpoch;
            LossSum = other.LossSum;
            Correct = other.Correct;
            BestLoss = other.BestLoss;
            BestEpoch = other.BestEpoch;
            Seconds = other.Seconds;
        }
    }
}
