using System.CommandLine;
using Graft.Cli.Book;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Cli.Commands;

/// <summary>The exercises of the book's chapter, run and reported.</summary>
sealed class BookCommand() : GraftCommand(
    "book",
    "Runs the exercises of Hands-On Machine Learning's chapter 11 over several seeds and reports them beside what its author printed. Stopped, it goes on from what is finished.",
    "graft book --seeds 5 --out my-book\ngraft book --exercise 8d,9ab --seeds 1 --out my-book",
    [Exercise, Seeds, Out, QuickOption, SideBySide, SharedOptions.Data, SharedOptions.Synthetic, .. SharedOptions.Computing])
{
    static readonly ExercisesOption Exercise = new();
    static readonly CountOption Seeds = new("--seeds", "Runs of each exercise, of the seeds from --seed on.", 1, 5);
    static readonly PathOption Out = new("--out", "FOLDER", "Where results, models, curves and the report go.", "graft-out/book");
    static readonly CountOption SideBySide = new("--side-by-side", "Networks that train at once; 0 for one on each core, which is faster for small networks, 1 for one on the whole device.", 0, 0);
    static readonly Option<bool> QuickOption = new("--quick") { Description = "Few images and two epochs each, to see that it works; with --synthetic 3000 it needs no data." };

    protected override void Run(Session session)
    {
        bool quick = session.Value(QuickOption);
        string folder = Path.GetFullPath(session.Value(Out)!);
        string[]? asked = session.Has(Exercise) ? session.Value(Exercise) : null;
        IReadOnlyList<IExercise> exercises = asked == null ? BookExercises.All : BookExercises.Of(asked);
        IReadOnlyList<IQuestion> questions = [.. BookQuestions.All.Where(question => asked == null || asked.Contains($"{question.Number}"))];
        ulong[] seeds = [.. Enumerable.Range(0, session.Value(Seeds)).Select(i => session.Seed + (ulong)i)];
        BookData data = BookData.Find(session, quick);
        var log = new BookLog(folder, data.Description);
        IReadOnlyList<IBackend> backends = Devices.Parts(session, session.Value(SideBySide));
        try
        {
            var run = new BookRun(session, data, new BookLanes(backends), log, seeds, quick);
            Report(session, run, run.Run(exercises), run.Ask(questions));
        }
        finally
        {
            foreach (IBackend backend in backends) backend.Dispose();
        }
    }

    static void Report(Session session, BookRun run, IReadOnlyList<BookRow> rows, IReadOnlyList<BookAnswer> answers)
    {
        BookReport.Write(run, rows, answers);
        session.Json(BookJson.Of(rows, answers, run));
        if (rows.Count > 0) session.Results.Write(Summary(rows));
        foreach (BookAnswer answer in answers) session.Print($"{answer.Question}. {answer.Paragraph}");
        session.Print($"The report is {Path.Combine(run.Log.Folder, "report.html")} (and report.md). All of it took {BookFormat.Time(run.Log.Seconds)}.");
    }

    static Table Summary(IReadOnlyList<BookRow> rows)
    {
        Table table = Tables.New("exercise", "test accuracy, %", "printed A, B, C", "reach / aim", "outcome", "time");
        foreach (BookRow row in rows)
            table.AddRow(row.Exercise.Id, BookFormat.Spread(row), BookFormat.Printed(row.Printed), BookFormat.Target(row.Target), BookFormat.Outcome(row), BookFormat.Time(row.Seconds));
        return table;
    }
}
