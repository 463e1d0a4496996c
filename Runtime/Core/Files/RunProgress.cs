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

        public RunProgress Copy()
        {
            var copy = new RunProgress();
            copy.Take(this);
            copy.Curve.AddRange(Curve);
            return copy;
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
