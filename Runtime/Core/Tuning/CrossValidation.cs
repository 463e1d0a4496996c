using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Graft
{
    /// <summary>Scores a recipe on examples that it did not learn from: once per fold, each time leaving that fold's examples out.</summary>
    public static class CrossValidation
    {
        /// <summary>One fold after the other, on one backend.</summary>
        /// <param name="data">All examples.</param>
        /// <param name="folds">At least 2, and no more than examples.</param>
        /// <param name="seed">Decides which examples go together.</param>
        /// <param name="recipe">Makes a network and settings for the examples of a fold; called once for each.</param>
        /// <param name="backend">Where; the caller keeps it.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <exception cref="DatasetException">There are too few folds, or too few examples for them.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public static ValidationScore Run(Dataset data, int folds, ulong seed, Func<Dataset, TrialDesign> recipe, IBackend backend, CancellationToken cancellation = default) =>
            Run(ValidationPlan.CrossValidation(data, folds, seed), recipe, new[] { backend }, cancellation);

        /// <summary>The same, several folds at once where there are several backends, or with one validation set where the plan has that.</summary>
        /// <param name="plan">What is trained on and what is scored on, part by part.</param>
        /// <param name="recipe">Makes a network and settings for the examples of a part; called once for each, by this thread.</param>
        /// <param name="backends">At least one; the caller keeps them.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <exception cref="TuningException">There is no backend.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public static ValidationScore Run(ValidationPlan plan, Func<Dataset, TrialDesign> recipe, IReadOnlyList<IBackend> backends, CancellationToken cancellation = default)
        {
            TrialDesign[] designs = Enumerable.Range(0, plan.Parts).Select(part => recipe(plan.Training(part))).ToArray();
            var scores = new FoldScore[plan.Parts];
            SideBySide.Run(plan.Parts, backends, (part, backend, stop) =>
                scores[part] = new TrialRun(designs[part], plan, part).Run(designs[part].Settings.MaxEpochs, backend, stop), cancellation);
            cancellation.ThrowIfCancellationRequested();
            return new ValidationScore(scores);
        }
    }
}
