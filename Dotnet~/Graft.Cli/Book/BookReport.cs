using System.Text;
using Graft.Cli.Sessions;

namespace Graft.Cli.Book;

/// <summary>The report: what every row came to beside what was printed, a section for each, and the answers to the questions.</summary>
static class BookReport
{
    public static void Write(BookRun run, IReadOnlyList<BookRow> rows, IReadOnlyList<BookAnswer> answers)
    {
        BookPlots.Write(run.Log, rows, answers, run.Seeds[0]);
        string markdown = Markdown(run, rows, answers);
        OutputFile.Write(Path.Combine(run.Log.Folder, "report.md"), Encoding.UTF8.GetBytes(markdown));
        OutputFile.Write(Path.Combine(run.Log.Folder, "report.html"), Encoding.UTF8.GetBytes(BookPage.Html(markdown, run.Log.Folder)));
    }

    static string Markdown(BookRun run, IReadOnlyList<BookRow> rows, IReadOnlyList<BookAnswer> answers)
    {
        var text = new StringBuilder("# The exercises of chapter 11\n\n");
        text.Append("Exercises 8–10 of *Hands-On Machine Learning* (first edition), chapter 11, beside the test accuracies that its author's notebook printed in three runs (A, B, C), and questions 1–7.\n\n");
        text.Append($"Images: {run.Data.Description}. Device: {run.Lanes.Backends[0].Name}, {Environment.ProcessorCount} processor cores, {run.Lanes.Count} networks side by side. Seeds: {string.Join(", ", run.Seeds)}. All of it took {BookFormat.Time(run.Log.Seconds)}.\n");
        if (run.Quick) text.Append("\n**This is a quick look: few images and two epochs each. The figures mean nothing.**\n");
        if (rows.Count > 0) Rows(text, rows);
        foreach (BookRow row in rows) Section(text, row);
        if (answers.Count > 0) text.Append("\n# Questions 1–7\n");
        foreach (BookAnswer answer in answers) Section(text, answer);
        return text.ToString();
    }

    static void Rows(StringBuilder text, IReadOnlyList<BookRow> rows)
    {
        text.Append("\nTest accuracy in percent, mean and standard deviation over the seeds. A row \"-plain\" is the exercise's own recipe where a better one gives the row above it.\n");
        Table(text,
        [
            ["exercise", "test accuracy", "least – most", "macro precision", "printed A, B, C", "reach / aim", "outcome", "time", "printed time"],
            .. rows.Select(row => new[]
            {
                $"[{row.Exercise.Id}](#{Anchor(row)})", BookFormat.Spread(row), $"{BookFormat.Percent(row.Accuracies.Min())} – {BookFormat.Percent(row.Accuracies.Max())}", BookFormat.Percent(row.MacroPrecision),
                BookFormat.Printed(row.Printed), BookFormat.Target(row.Target), BookFormat.Outcome(row), BookFormat.Time(row.Seconds), row.Printed?.Time ?? "",
            }),
        ]);
        text.Append("\nTimes are of all seeds together: training, searches and compilation, without what a row takes over from another row. Where several networks train side by side, each has its share of the time.\n");
        text.Append($"\n![The test error of every row]({BookLog.PlotName(BookPlots.Overview)})\n");
    }

    static void Section(StringBuilder text, BookRow row)
    {
        text.Append($"\n## {row.Exercise.Id} {{#{Anchor(row)}}}\n\n*{row.Exercise.Asked}*\n\n{row.Exercise.Says(row)}\n");
        text.Append($"\nTest accuracy of each seed: {string.Join(", ", row.Accuracies.Select(BookFormat.Percent))}; validation: {string.Join(", ", row.Entries.Select(entry => BookFormat.Percent(entry.ValidationAccuracy)))}. Recipe: `{row.Exercise.Choices}`\n");
        if (row.Exercise is ITunedExercise) text.Append($"\n![Trials of {row.Exercise.Id}]({BookLog.PlotName(BookSearch.PlotOf(row.Exercise))})\n");
        if (row.Entries[0].Curves.Count > 0) text.Append($"\n![Learning curves of {row.Exercise.Id}]({BookLog.PlotName(row.Exercise.Id)})\n");
    }

    static void Section(StringBuilder text, BookAnswer answer)
    {
        text.Append($"\n## {answer.Question}. {BookQuestions.All.First(question => question.Number == answer.Question).Title}\n\n{answer.Paragraph}\n");
        Table(text, answer.Table);
        if (answer.Curves.Count > 0) text.Append($"\n![Learning curves of question {answer.Question}]({BookLog.PlotName(BookPlots.NameOf(answer))})\n");
    }

    static void Table(StringBuilder text, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        text.Append("\n| ").AppendJoin(" | ", rows[0]).Append(" |\n|").Append(string.Concat(rows[0].Select((_, i) => i == 0 ? "---|" : "--:|"))).Append('\n');
        foreach (IReadOnlyList<string> row in rows.Skip(1)) text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
    }

    // Markdig's own anchors differ where ids begin with digits.
    static string Anchor(BookRow row) => $"row-{row.Exercise.Id}";
}
