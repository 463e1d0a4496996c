namespace Graft.Cli.Book;

/// <summary>The rows for programs; accuracies are fractions.</summary>
static class BookJson
{
    public static object Of(IReadOnlyList<BookRow> rows, IReadOnlyList<BookAnswer> answers, BookRun run) => new
    {
        device = run.Lanes.Backends[0].Name,
        sideBySide = run.Lanes.Count,
        data = run.Data.Kind,
        rows = rows.Select(Row),
        questions = answers.Select(answer => new { question = answer.Question, answer = answer.Paragraph, figures = answer.Table, seconds = answer.Seconds }),
        seconds = run.Log.Seconds,
    };

    static Dictionary<string, object?> Row(BookRow row)
    {
        var fields = new Dictionary<string, object?>
        {
            ["exercise"] = row.Exercise.Id, ["mean"] = row.Mean, ["std"] = row.Deviation, ["seeds"] = row.Entries.Count, ["seconds"] = row.Seconds,
            ["accuracies"] = row.Accuracies, ["macroPrecision"] = row.MacroPrecision, ["validation"] = row.Entries.Average(entry => entry.ValidationAccuracy),
        };
        if (row.Figure("speedup") is { } speedup) fields["speedup"] = speedup;
        if (row.Printed is { } printed)
        {
            fields["printed"] = new[] { printed.A, printed.B, printed.C };
            if (printed.Time.Length > 0) fields["printedTime"] = printed.Time;
        }
        if (row.Target is { } target)
        {
            fields["reach"] = target.Reach;
            fields["aim"] = target.Aim;
            fields["outcome"] = row.Outcome;
        }
        return fields;
    }
}
