using System;
using System.Threading;

namespace Graft
{
    /// <summary>One training of a trial, on one part of a validation plan.</summary>
    sealed class TrialRun
    {
        readonly TrialDesign design;
        readonly Dataset training, validation;

        public TrialRun(TrialDesign design, ValidationPlan plan, int part)
        {
            this.design = design;
            training = plan.Training(part);
            validation = plan.Validation(part);
        }

        /// <summary>Where an earlier rung left it; null to begin.</summary>
        public Checkpoint From { get; set; }

        /// <summary>Gets where this rung leaves it; null where it goes no further.</summary>
        public Action<Checkpoint> Keep { get; set; }

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
                if (!run.Run(cancellation)) return null;
            }
            catch (TrainingException diverged)
            {
                return FoldScore.Failed(diverged.Message, run.Curve);
            }
            Keep?.Invoke(run.Capture());
            return FoldScore.Of(run.Curve, settings.RestoreBest);
        }
    }
}
