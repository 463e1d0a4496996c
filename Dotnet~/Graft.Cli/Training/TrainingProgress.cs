using System.Diagnostics;
using System.Globalization;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Cli.Training;

/// <summary>Shows a run on standard error: a bar on a terminal, a line every few seconds elsewhere.</summary>
static class TrainingProgress
{
    static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    public static bool Show(Session session, string title, Func<IProgress<TrainingReport>, bool> run, bool beside = false) =>
        // Log lines would tear the bar, and so would another bar.
        session.Talk.Profile.Out.IsTerminal && !session.Verbose && !beside ? Bar(session.Talk, title, run) : Lines(session, title, run);

    static bool Bar(IAnsiConsole console, string title, Func<IProgress<TrainingReport>, bool> run) =>
        console.Progress().AutoClear(false).HideCompleted(false)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 })
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: 1);
                bool finished = run(new Sink(report =>
                {
                    task.Value = report.Share;
                    task.Description = Markup.Escape($"{title}: {Text(report)}");
                }));
                if (finished) task.Value = 1;
                return finished;
            });

    static bool Lines(Session session, string title, Func<IProgress<TrainingReport>, bool> run)
    {
        var clock = Stopwatch.StartNew();
        return run(new Sink(report =>
        {
            if (clock.Elapsed < BetweenLines) return;
            clock.Restart();
            session.Notice($"{title}: {Text(report)}");
        }));
    }

    static string Text(TrainingReport report)
    {
        if (report.Prepared < 1) return string.Create(CultureInfo.InvariantCulture, $"the device's kernels are being built, {100 * report.Prepared:F0} %");
        string text = string.Create(CultureInfo.InvariantCulture, $"epoch {report.Epoch} of at most {report.MaxEpochs}, {report.ImagesPerSecond:N0} images/s, {report.TimeLeft:m\\:ss} left at most");
        if (!double.IsNaN(report.Loss)) text += string.Create(CultureInfo.InvariantCulture, $", loss {report.Loss:F4}");
        if (!double.IsNaN(report.Accuracy)) text += string.Create(CultureInfo.InvariantCulture, $", accuracy {report.Accuracy:F4}");
        if (report.Last is { } last && !double.IsNaN(last.ValidationAccuracy)) text += string.Create(CultureInfo.InvariantCulture, $", validation {last.ValidationAccuracy:F4}");
        return text;
    }

    // Called on the thread that trains: Progress<T> would hand reports to the pool, late and out of order.
    sealed class Sink(Action<TrainingReport> show) : IProgress<TrainingReport>
    {
        public void Report(TrainingReport value) => show(value);
    }
}
