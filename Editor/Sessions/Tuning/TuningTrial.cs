using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A trial of a search as it stands.</summary>
    sealed class TuningTrial
    {
        readonly IReadOnlyList<CurvePoint>[] parts;

        public TuningTrial(Trial trial, int parts)
        {
            Trial = trial;
            this.parts = new IReadOnlyList<CurvePoint>[parts];
        }

        public Trial Trial { get; }

        /// <summary>Counted from 0, as in the log and the table.</summary>
        public int Index => Trial.Index;
        public TrialState State { get; private set; }

        /// <summary>The last score; null before the first.</summary>
        public TrialRecord Record { get; private set; }
        public double Accuracy => Record?.Score.Accuracy ?? double.NaN;
        public double Loss => Record?.Score.Loss ?? double.NaN;

        /// <summary>Epochs of its parts together that are trained.</summary>
        public int EpochsDone => parts.Sum(part => part?.Count ?? 0);

        /// <summary>Epochs that every part under way has come to.</summary>
        public int Epoch => parts.Where(part => part != null).Select(part => part.Count).DefaultIfEmpty().Max();

        /// <summary>It trains to so many in this rung.</summary>
        public int Epochs { get; private set; }

        /// <summary>By epoch, the mean of the parts that have come so far.</summary>
        public IReadOnlyList<CurvePoint> Curve
        {
            get
            {
                IReadOnlyList<CurvePoint>[] begun = parts.Where(part => part != null && part.Count > 0).ToArray();
                if (begun.Length == 1) return begun[0];
                return Enumerable.Range(0, begun.Select(part => part.Count).DefaultIfEmpty().Max()).Select(epoch => Mean(begun.Where(part => part.Count > epoch).Select(part => part[epoch]).ToArray())).ToArray();
            }
        }

        internal void Take(TrialProgress progress)
        {
            (State, Epochs) = (TrialState.UnderWay, progress.Epochs);
            parts[progress.Part] = progress.Curve;
        }

        internal void Take(TrialRecord record)
        {
            (Record, Epochs) = (record, record.Epochs);
            for (int part = 0; part < parts.Length && part < record.Score.Folds.Count; part++)
                if (record.Score.Folds[part].Curve.Count > 0) parts[part] = record.Score.Folds[part].Curve;
        }

        internal void Become(TrialState state) => State = state;

        static CurvePoint Mean(CurvePoint[] points) => new CurvePoint(
            points[0].Epoch, points.Average(point => point.TrainingLoss), points.Average(point => point.TrainingAccuracy),
            points.Average(point => point.ValidationLoss), points.Average(point => point.ValidationAccuracy), points.Sum(point => point.Seconds));
    }
}
