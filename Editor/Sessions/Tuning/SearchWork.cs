using System.Collections.Generic;
using System.Threading;
using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>A search from the press on Start to its winner, or on from where its log ends.</summary>
    sealed class SearchWork : TuningWork
    {
        FileTrialLog trials;

        public SearchWork(TuningOrder order, DeviceList devices, TuningFiles files, ILogger log) : base(order, devices, files, log) { }

        /// <summary>Whether it came to its end.</summary>
        public bool IsComplete { get; private set; }

        // A search goes on where it began, whatever is fastest today.
        protected override string Begin()
        {
            trials = Files.OpenLog();
            return string.IsNullOrEmpty(trials.Device) || Order.Plan.Settings.Device != DeviceList.Fastest ? Order.Plan.Settings.Device : trials.Device;
        }

        protected override void Run((Dataset Training, Dataset Validation) parted, IReadOnlyList<IBackend> backends, CancellationToken cancellation)
        {
            if (!string.IsNullOrEmpty(trials.Device) && trials.Device != backends[0].Name)
                Log.LogWarning("The search began on {Before} and goes on on {Now}: results agree only up to rounding.", trials.Device, backends[0].Name);
            trials.Device ??= backends[0].Name;
            Search search = Order.Search(parted, trials);
            Log.LogInformation("{What} on {Device}, {Count} side by side: {Strategy}, {Images} images to learn from.", trials.Records.Count > 0 ? $"Going on with {trials.Records.Count} results" : "Searching",
                backends[0].Name, backends.Count, Order.Plan.Strategy, parted.Training.Count);
            Doing = "Searching";
            SearchResult result = search.Run(backends, cancellation, new Listener<SearchReport>(Hear), new Listener<TrialProgress>(progress => Say(board => board.Take(progress))));
            IsComplete = result.IsComplete;
            if (result.Ranking.Count > 0) Written(() => Files.SaveTable(TrialsCsv.Of(result, Order.Plan.Space)));
            if (IsComplete && result.Winner == null) throw new TuningException($"All {result.Ranking.Count} trials failed ({result.Ranking[0].Score.Failure.TrimEnd('.')}): vary something else.");
            if (IsComplete) Log.LogInformation("The best is trial {Trial}: {Values}.", result.Winner.Trial.Index, result.Winner.Trial);
        }

        protected override void End() => trials?.Dispose();

        void Hear(SearchReport report)
        {
            if (report.Rungs > 1) Doing = $"Rung {report.Rung} of {report.Rungs}";
            if (report.Last != null) Say(board => board.Take(report.Last));
        }
    }
}
