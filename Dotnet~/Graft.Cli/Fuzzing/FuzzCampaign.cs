using System.Text.RegularExpressions;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;

namespace Graft.Cli.Fuzzing;

/// <summary>Fuzzes targets: from seeds and kept corpus through AFL++ to findings and the next corpus.</summary>
/// <param name="session">Who hears of it, and may interrupt it.</param>
/// <param name="harness">What runs inputs.</param>
/// <param name="folder">Where AFL++ works.</param>
/// <param name="kept">Where the corpus and the findings are kept.</param>
/// <param name="quiet">Minutes without a new edge after which a target is done; infinite for never.</param>
sealed partial class FuzzCampaign(Session session, FuzzHarness harness, string folder, string kept, double quiet)
{
    // Each suspect is run again in a process of its own; AFL++ has told apart their paths already, and the smallest tell the most.
    const int MostSuspects = 60;

    static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(30);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();

    /// <param name="targets">One after the other, or so many beside each other.</param>
    /// <param name="minutes">For all of them together.</param>
    /// <param name="jobs">How many at once.</param>
    public IReadOnlyList<FuzzOutcome> Run(IReadOnlyList<string> targets, double minutes, int jobs)
    {
        using IDisposable listener = session.Interruption.Listen(out CancellationToken token);
        session.Notice("Instrumenting a copy of Graft.dll and of MessagePack's reader ...");
        string instrumented = harness.Instrument(Path.Combine(folder, "harness"));
        var outcomes = new FuzzOutcome?[targets.Count];
        double each = minutes * Math.Min(jobs, targets.Count) / targets.Count;
        try
        {
            System.Threading.Tasks.Parallel.For(0, targets.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
            {
                if (!token.IsCancellationRequested) outcomes[i] = Fuzz(targets[i], instrumented, each, token);
            });
        }
        catch (AggregateException failures)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
        return [.. outcomes.OfType<FuzzOutcome>()];
    }

    FuzzOutcome Fuzz(string target, string instrumented, double minutes, CancellationToken token)
    {
        string place = Path.Combine(folder, target);
        if (Directory.Exists(place)) Directory.Delete(place, true);
        Directory.CreateDirectory(place);
        var run = new AflRun(target, instrumented, place);
        var corpus = new FuzzCorpus(kept, target);
        harness.WriteSeeds(target, run.Inputs);
        harness.WriteTokens(target, run.Tokens);
        corpus.CopyTo(run.Inputs);
        DateTime next = DateTime.UtcNow + BetweenReports;
        run.Search(minutes, quiet, token, now =>
        {
            if (DateTime.UtcNow < next) return;
            next = DateTime.UtcNow + BetweenReports;
            lock (session) session.Notice(FormattableString.Invariant($"{target}: {now.Minutes:F1} min, {now.Executions:N0} executions, {now.Edges} edges, the last new one {now.MinutesSinceNewEdge:F1} min ago; {now.Suspects} suspects"));
        });
        FuzzFinding[] findings = Findings(run, corpus);
        var (count, left) = corpus.Keep(run.Minimise(), run.Inputs);
        if (left > 0) lock (session) session.Notice($"{target}: {left} larger inputs are not kept, so that the corpus stays below {Tables.Count(FuzzCorpus.MostBytes)} bytes.");
        return new FuzzOutcome(target, run.Statistics, count, left, findings);
    }

    // Problems that differ in numbers alone are one; its smallest input is kept.
    FuzzFinding[] Findings(AflRun run, FuzzCorpus corpus)
    {
        string[] suspects = [.. run.Suspects.OrderBy(path => new FileInfo(path).Length)];
        var problems = suspects.Take(MostSuspects).Select(file => (file, problem: harness.Reproduce(run.Target, file))).ToArray();
        int gone = problems.Count(each => each.problem == null);
        if (gone > 0) lock (session) session.Notice($"{run.Target}: {gone} suspects did not do it again on the library as it is; they lie in {Path.GetDirectoryName(suspects[0])}.");
        return [.. problems.Where(each => each.problem != null).DistinctBy(each => Numbers().Replace(each.problem!, "#")).Select(each => new FuzzFinding(run.Target, corpus.KeepFinding(each.file), each.problem!))];
    }
}
