using System.Diagnostics;
using System.Text;
using Graft.Cli.Sessions;
using Graft.Cli.Tuning;

namespace Graft.Cli.Book;

/// <summary>The search of an exercise, on all of the device; its log outlives a kill, and another recipe has another.</summary>
static class BookSearch
{
    /// <exception cref="InterruptedException">Ctrl-C; the trials that are scored are kept.</exception>
    public static SearchResult Run(BookRun run, ITunedExercise exercise)
    {
        string stamp = BookContext.StampOf(exercise.Choices, []), folder = Path.Combine(run.Log.Folder, "searches", $"{exercise.Id}-{stamp[..8]}");
        OutputFile.MakeFolder(folder);
        using FileTrialLog log = SearchLog.Open(Path.Combine(folder, "search.jsonl"));
        log.Device = run.Lanes.Backends[0].Name;
        int before = log.Records.Count;
        var clock = Stopwatch.StartNew();
        using IDisposable listener = run.Session.Interruption.Listen(out CancellationToken token);
        SearchResult result;
        try
        {
            run.Session.Notice($"{exercise.Id}: searching{(before > 0 ? $", with {before} scores from before" : "")}");
            result = TuningProgress.Show(run.Session, progress => exercise.Search(run.Data, run.Quick, log).Run(run.Lanes.Backends, token, progress));
        }
        finally
        {
            if (log.Records.Count > before) run.Log.AddSearch(exercise.Id, stamp, clock.Elapsed.TotalSeconds);
        }
        if (!result.IsComplete) throw run.Stopped($"in the search of {exercise.Id} with {result.Ranking.Count} trials scored");
        if (result.Winner == null) throw new CommandException($"All trials of {exercise.Id} failed: {result.Ranking[0].Score.Failure}");
        OutputFile.Write(Path.Combine(folder, "trials.csv"), Encoding.UTF8.GetBytes(TrialsCsv.Of(result, exercise.Space)));
        OutputFile.Write(run.Log.PlotPath(PlotOf(exercise)), TrialsPlot.Png(result, exercise.Space));
        return result;
    }

    public static string PlotOf(IExercise exercise) => $"{exercise.Id}-trials";
}
