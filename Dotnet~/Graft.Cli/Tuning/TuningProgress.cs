using System.Diagnostics;
using System.Globalization;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Cli.Tuning;

/// <summary>Shows a search on standard error: a bar on a terminal, a line every few seconds elsewhere.</summary>
static class TuningProgress
{
    static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    public static SearchResult Show(Session session, Func<IProgress<SearchReport>, SearchResult> run) =>
        // Log lines would tear the bar.
        session.Talk.Profile.Out.IsTerminal && !session.Verbose ? Bars(session.Talk, run) : Lines(session, run);

    static SearchResult Bars(IAnsiConsole console, Func<IProgress<SearchReport>, SearchResult> run) =>
        console.Progress().AutoClear(false).HideCompleted(false)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 }, new RemainingTimeColumn())
            .Start(context =>
            {
                var bars = new Dictionary<int, ProgressTask>();
                return run(new Sink(report =>
                {
                    if (!bars.TryGetValue(report.Rung, out ProgressTask? bar)) bars.Add(report.Rung, bar = context.AddTask("", maxValue: Math.Max(1, report.Trials)));
                    bar.Value = report.Trials == 0 ? 1 : report.Done;
                    bar.Description = Markup.Escape(Text(report));
                }));
            });

    static SearchResult Lines(Session session, Func<IProgress<SearchReport>, SearchResult> run)
    {
        var clock = Stopwatch.StartNew();
        return run(new Sink(report =>
        {
            if (clock.Elapsed < BetweenLines && report.Done < report.Trials) return;
            clock.Restart();
            session.Notice(Text(report));
        }));
    }

    static string Text(SearchReport report)
    {
        string text = report.Rungs > 1 ? $"Rung {report.Rung} of {report.Rungs}: " : "";
        text += $"{report.Done} of {report.Trials} trials";
        return report.Best?.Score.Failure != null || report.Best == null ? text : text + string.Create(CultureInfo.InvariantCulture, $", best {report.Best.Score.Accuracy:F4} ({report.Best.Trial})");
    }

    // Called on the threads that train, one at a time.
    sealed class Sink(Action<SearchReport> show) : IProgress<SearchReport>
    {
        public void Report(SearchReport value) => show(value);
    }
}
