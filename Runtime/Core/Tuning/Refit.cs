using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Graft
{
    /// <summary>Trains the winner of a search on all training examples, once per seed: what a search was for.</summary>
    public static class Refit
    {
        /// <summary>The one to keep, with the lowest validation loss at its epoch: which that is, is a choice too.</summary>
        /// <param name="refits">At least one.</param>
        public static RefitResult Best(IReadOnlyList<RefitResult> refits) => refits.OrderBy(refit => refit.Point.ValidationLoss).First();

        /// <summary>Trains a model for each seed, several at once where there are several backends.</summary>
        /// <param name="designer">The search's.</param>
        /// <param name="trial">The search's winner.</param>
        /// <param name="training">All training examples.</param>
        /// <param name="validation">What stops it early and chooses its epoch, where its settings ask for that; null to train to the last.</param>
        /// <param name="seeds">One model for each.</param>
        /// <param name="backends">One, or several to train side by side; the caller keeps them.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <param name="reports">Told of each training when it begins and after its epochs, by the threads that train, several at once.</param>
        /// <returns>In the order of the seeds.</returns>
        /// <exception cref="TuningException">There is no backend, or a value cannot be used.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        /// <exception cref="TrainingException">The loss is no longer a number.</exception>
        public static IReadOnlyList<RefitResult> Run(
            ITrialDesigner designer, Trial trial, Dataset training, Dataset validation, IReadOnlyList<ulong> seeds, IReadOnlyList<IBackend> backends,
            CancellationToken cancellation = default, IProgress<TrialProgress> reports = null)
        {
            var results = new RefitResult[seeds.Count];
            SideBySide.Run(seeds.Count, backends, (index, backend, stop) =>
            {
                TrialDesign design = designer.Design(trial, training, seeds[index]);
                using var run = new TrainingRun(design.Network, training, validation, design.Settings, backend);
                int epochs = design.Settings.MaxEpochs;
                if (!TrialRun.Train(run, stop, reports == null ? (Action<IReadOnlyList<CurvePoint>>)null : curve => reports.Report(new TrialProgress(trial, 0, index, epochs, curve)), TrialRun.UsualSlice)) return;
                bool best = validation != null && design.Settings.RestoreBest;
                results[index] = new RefitResult(seeds[index], run.Model, run.Curve, best ? run.Progress.BestEpoch : run.Curve.Count);
            }, cancellation);
            cancellation.ThrowIfCancellationRequested();
            return results;
        }
    }
}
