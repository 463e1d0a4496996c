using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>A trial's values trained anew on all images that are learned from, for one seed or several, of which the best is kept.</summary>
    sealed class RefitWork : TuningWork
    {
        readonly Trial trial;

        public RefitWork(TuningOrder order, int trial, DeviceList devices, TuningFiles files, ILogger log) : base(order, devices, files, log) => this.trial = order.Plan.Draw(trial);

        /// <summary>What came of it; null where it was stopped.</summary>
        public TuningResult Result { get; private set; }

        protected override string Begin() => Order.Plan.Settings.Device;

        protected override void Run((Dataset Training, Dataset Validation) parted, IReadOnlyList<IBackend> backends, CancellationToken cancellation)
        {
            TuningSettings settings = Order.Plan.Settings;
            ulong[] seeds = Enumerable.Range(0, settings.Refits).Select(i => settings.Seed + (ulong)i).ToArray();
            Log.LogInformation("Training trial {Trial} ({Values}) anew on {Count} images for {Seeds} seeds.", trial.Index, trial, parted.Training.Count, seeds.Length);
            Doing = $"Training trial {trial.Index} anew";
            IReadOnlyList<RefitResult> refits;
            try
            {
                refits = Refit.Run(Order.Plan.Designer, trial, parted.Training, parted.Validation, seeds, backends, cancellation, new Listener<TrialProgress>(progress => Say(board => board.TakeRefit(progress))));
            }
            catch (OperationCanceledException)
            {
                return;
            }
            Model model = Order.Finished(Refit.Best(refits), trial, parted.Training.Count);
            Written(() => Files.Save(model));
            Result = TuningResult.Of(model, trial.Index, refits);
        }

        protected override void End() { }
    }
}
