using System.Diagnostics;
using System.Text;
using Graft.Cli.Options;
using Graft.Cli.Sessions;
using Graft.Cli.Tuning;

namespace Graft.Cli.Commands;

/// <summary>Searches for the network and the training that do best.</summary>
sealed class TuneCommand() : GraftCommand(
    "tune",
    "Searches for the network and the training that do best on validation images, and trains the winner on all. The same command goes on where it was stopped.",
    "graft tune --digits 0-4 --trials 50 --folds 3 --out tuning\ngraft tune --vary layers=3 --vary rate=0.0003..0.01:log --vary dropout=0..0.5 --strategy random",
    [.. SharedOptions.DataSet, SharedOptions.Digits, .. TuneOptions.All, .. SharedOptions.Computing])
{
    protected override void Run(Session session)
    {
        var clock = Stopwatch.StartNew();
        var plan = new TunePlan(session);
        OutputFile.MakeFolder(plan.Folder);
        using FileTrialLog log = SearchLog.Open(plan.Log);
        IDevice device = Device(session, log);
        if (log.Device is { } before && before != device.Name) session.Notice($"The search began on {before} and goes on on {device.Name}: results agree only up to rounding.");
        log.Device ??= device.Name;
        Search search = plan.Search(log);
        if (log.Records.Count > 0) session.Notice($"Going on with {plan.Log}: {log.Records.Count} results are there.");
        IReadOnlyList<IBackend> backends = DeviceParts.Open(device, session.Value(TuneOptions.SideBySide));
        try
        {
            SearchResult result = Find(session, plan, search, backends);
            double searchSeconds = clock.Elapsed.TotalSeconds;
            IReadOnlyList<RefitResult> refits = Train(session, plan, result, backends);
            Dataset test = plan.Data.Test();
            ClassificationReport[] tests = [.. refits.Select(refit => Evaluation.Classify(refit.Model, test, backends[0]))];
            Report(session, new TuneReport(plan, result, refits, tests, device.Name, backends.Count, searchSeconds, clock.Elapsed.TotalSeconds));
        }
        finally
        {
            foreach (IBackend backend in backends) backend.Dispose();
        }
    }

    // A search goes on where it began, whatever is fastest today.
    static IDevice Device(Session session, FileTrialLog log) => session.Has(SharedOptions.Device) || log.Device == null ? Devices.Find(session) : Devices.Named(log.Device);

    static SearchResult Find(Session session, TunePlan plan, Search search, IReadOnlyList<IBackend> backends)
    {
        using IDisposable listener = session.Interruption.Listen(out CancellationToken interrupted);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
        int limit = session.Value(TuneOptions.TimeLimit);
        if (limit > 0) stop.CancelAfter(TimeSpan.FromSeconds(limit));
        SearchResult result = TuningProgress.Show(session, progress => search.Run(backends, stop.Token, progress));
        if (result.Ranking.Count > 0)
        {
            OutputFile.Write(plan.Table, Encoding.UTF8.GetBytes(TrialsCsv.Of(result, plan.Space)));
            OutputFile.Write(plan.Plot, TrialsPlot.Png(result, plan.Space));
        }
        if (interrupted.IsCancellationRequested) throw new InterruptedException($"stopped with {result.Ranking.Count} trials scored. The same command goes on from {plan.Log}");
        if (!result.IsComplete) session.Notice($"The search has taken its {limit} s: the best so far wins. The same command with more time goes on.");
        if (result.Winner == null) throw new CommandException(result.Ranking.Count > 0 ? $"All {result.Ranking.Count} trials failed ({result.Ranking[0].Score.Failure}): vary something else." : $"No trial was scored in {limit} s: give a longer --time-limit, or fewer --epochs.");
        return result;
    }

    static IReadOnlyList<RefitResult> Train(Session session, TunePlan plan, SearchResult result, IReadOnlyList<IBackend> backends)
    {
        session.Notice($"Training the winner, trial {result.Winner.Trial.Index} ({result.Winner.Trial}), on all {plan.Data.Training.Count} images.");
        using IDisposable listener = session.Interruption.Listen(out CancellationToken token);
        IReadOnlyList<RefitResult> refits;
        try
        {
            refits = Refit.Run(plan.Designer, result.Winner.Trial, plan.Data.Training, plan.Data.Validation, plan.Seeds, backends, token);
        }
        catch (OperationCanceledException)
        {
            throw new InterruptedException($"stopped while the winner was trained. The same command goes on from {plan.Log}");
        }
        // The test images have no part in it.
        OutputFile.Write(plan.Model, ModelFile.Write(TunedModel.Of(Refit.Best(refits), plan.Designer, result.Winner.Trial, plan.Strategy, plan.Space, plan.Data.Description, plan.Data.Training.Count)));
        return refits;
    }

    static void Report(Session session, TuneReport report)
    {
        session.Json(report.Json);
        session.Results.Write(report.Best);
        session.Print(report.Measured);
        session.Print(report.Took);
        session.Print($"Saved to {report.Plan.Folder}: {string.Join(", ", new[] { report.Plan.Model, report.Plan.Table, report.Plan.Plot, report.Plan.Log }.Select(Path.GetFileName))}");
    }
}
