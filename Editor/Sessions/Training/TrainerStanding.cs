using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>Where a run stands: told by the thread that trains, shown by another, never changed.</summary>
    sealed class TrainerStanding
    {
        public static readonly TrainerStanding None = new TrainerStanding(null, Array.Empty<CurvePoint>(), 0, "", null);

        TrainerStanding(TrainingReport report, IReadOnlyList<CurvePoint> curve, int bestEpoch, string device, FitVerdict verdict)
        {
            Report = report;
            Curve = curve;
            BestEpoch = bestEpoch;
            Device = device;
            Verdict = verdict;
        }

        /// <summary>Of the epoch under way; null before the first step of this session.</summary>
        public TrainingReport Report { get; }

        /// <summary>A point for each finished epoch.</summary>
        public IReadOnlyList<CurvePoint> Curve { get; }

        /// <summary>Counted from 1; 0 before the first validation.</summary>
        public int BestEpoch { get; }

        /// <summary>Where it computes; empty before that is known.</summary>
        public string Device { get; }

        /// <summary>What the curve says; null before the first epoch's end.</summary>
        public FitVerdict Verdict { get; }

        /// <summary>A run as it is now. The curve is copied when it has grown.</summary>
        public TrainerStanding Next(TrainingRun run)
        {
            TrainingReport report = run.Report();
            if (run.Curve.Count == Curve.Count) return new TrainerStanding(report, Curve, report.BestEpoch, run.Backend.Name, Verdict);
            CurvePoint[] curve = run.Curve.ToArray();
            return new TrainerStanding(report, curve, report.BestEpoch, run.Backend.Name, FitVerdict.Of(curve));
        }

        /// <summary>A curve that ended before this session, or in a run that is to go on.</summary>
        public static TrainerStanding Of(IReadOnlyList<CurvePoint> curve)
        {
            int best = 0;
            for (int i = 0; i < curve.Count; i++)
                if (!double.IsNaN(curve[i].ValidationLoss) && (best == 0 || curve[i].ValidationLoss < curve[best - 1].ValidationLoss)) best = i + 1;
            return new TrainerStanding(null, curve, best, "", curve.Count > 0 ? FitVerdict.Of(curve) : null);
        }
    }
}
