using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Graft
{
    /// <summary>One training of a trial, on one part of a validation plan.</summary>
    sealed class TrialRun
    {
        /// <summary>How long a cancelled training goes on at most, but for the unit of work under way.</summary>
        public static readonly TimeSpan UsualSlice = TimeSpan.FromSeconds(0.05);

        readonly TrialDesign design;
        readonly Dataset training, validation;

        public TrialRun(TrialDesign design, ValidationPlan plan, int part)
        {
            this.design = design;
            training = plan.Training(part);
            validation = plan.Validation(part);
        }

        /// <summary>Where it was left; null to begin.</summary>
        public Checkpoint From { get; set; }

        /// <summary>Gets where it is left when it has come to its end; null where it goes no further.</summary>
        public Action<Checkpoint> Keep { get; set; }

        /// <summary>Gets where it is left when it is cancelled; null where nobody goes on with it.</summary>
        public Action<Checkpoint> Leave { get; set; }

        public TimeSpan Slice { get; set; } = UsualSlice;

        /// <summary>Gets a copy of the curve when training begins and after each epoch; null where nobody looks.</summary>
        public Action<IReadOnlyList<CurvePoint>> Tell { get; set; }

        /// <summary>Trains for so many epochs, those of <see cref="From"/> included.</summary>
        /// <returns>The score; null where it was cancelled.</returns>
        public FoldScore Run(int epochs, IBackend backend, CancellationToken cancellation)
        {
            TrainingSettings settings = design.Settings;
            settings.MaxEpochs = epochs;
            using TrainingRun run = From != null
                ? new TrainingRun(From, training, validation, settings, backend)
                : new TrainingRun(design.Network, training, validation, settings, backend);
            try
            {
                if (!Train(run, cancellation, Tell, Slice))
                {
                    Leave?.Invoke(run.Capture());
                    return null;
                }
            }
            catch (TrainingException diverged)
            {
                return FoldScore.Failed(diverged.Message, run.Curve);
            }
            Keep?.Invoke(run.Capture());
            return FoldScore.Of(run.Curve, settings.RestoreBest);
        }

        /// <summary>Trains to the end, or until it is cancelled; tells the curve as it grows.</summary>
        /// <returns>Whether it came to the end.</returns>
        public static bool Train(TrainingRun run, CancellationToken cancellation, Action<IReadOnlyList<CurvePoint>> tell, TimeSpan slice)
        {
            for (int told = -1; !run.IsFinished && !cancellation.IsCancellationRequested; run.Advance(slice))
            {
                if (tell == null || run.Curve.Count == told) continue;
                told = run.Curve.Count;
                tell(run.Curve.ToArray());
            }
            return run.IsFinished;
        }
    }
}
