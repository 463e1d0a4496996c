using Graft.Cli.Reporting;
using Graft.Cli.Sessions;

namespace Graft.Cli.Book;

/// <summary>The report's pictures: the curves of each row's first seed, of the questions that have some, and all rows at a glance.</summary>
static class BookPlots
{
    public const string Overview = "rows";

    public static void Write(BookLog log, IReadOnlyList<BookRow> rows, IReadOnlyList<BookAnswer> answers, ulong seed)
    {
        foreach (BookRow row in rows)
            if (row.Entries[0].Curves.Count > 0) Compare(log, row.Exercise.Id, row.Exercise.Id, row.Entries[0].Curves, row.Entries[0].Seed);
        foreach (BookAnswer answer in answers)
            if (answer.Curves.Count > 0) Compare(log, NameOf(answer), $"Question {answer.Question}", answer.Curves, seed);
        if (rows.Count > 0) OutputFile.Write(log.PlotPath(Overview), BookRowsPlot.Png(rows));
    }

    public static string NameOf(BookAnswer answer) => $"question-{answer.Question}";

    static void Compare(BookLog log, string name, string title, IReadOnlyList<string> curves, ulong seed)
    {
        NamedCurve[] runs = [.. curves.Take(CurveComparison.Most).Select(curve => new NamedCurve(curve, LearningCurve.FromCsv(File.ReadAllText(log.CurvePath(name, seed, curve)))))];
        OutputFile.Write(log.PlotPath(name), CurveComparison.Png(runs, title));
    }
}
