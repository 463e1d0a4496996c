using Spectre.Console;

namespace Graft.Cli.Reporting;

/// <summary>The confusion matrix of a report, without the classes that occur nowhere in it.</summary>
sealed class Confusion
{
    readonly ClassificationReport report;
    readonly int[] shown;

    /// <param name="report">The figures.</param>
    /// <param name="always">Classes shown even where they do not occur: the model's own.</param>
    public Confusion(ClassificationReport report, IReadOnlyList<string> always)
    {
        this.report = report;
        var all = Enumerable.Range(0, report.Classes.Count).ToArray();
        shown = [.. all.Where(c => always.Contains(report.Classes[c]) || all.Any(other => report.Confusion(c, other) > 0)).OrderBy(c => report.Classes[c], StringComparer.Ordinal)];
    }

    /// <summary>Rows are true classes, columns what they were taken for.</summary>
    public object Json => new { classes = shown.Select(c => report.Classes[c]), counts = shown.Select(truth => shown.Select(prediction => report.Confusion(truth, prediction))) };

    public Table Table
    {
        get
        {
            Table table = Tables.New([@"true \ taken for", .. shown.Select(c => report.Classes[c]), "recall"]);
            foreach (int truth in shown) table.AddRow([report.Classes[truth], .. shown.Select(prediction => Cell(truth, prediction)), Tables.Share(report.Recall(truth))]);
            table.AddRow(["precision", .. shown.Select(c => Tables.Share(report.Precision(c))), ""]);
            return table;
        }
    }

    string Cell(int truth, int prediction)
    {
        int count = report.Confusion(truth, prediction);
        return count == 0 ? "[dim]·[/]" : truth == prediction ? $"[bold]{count}[/]" : count.ToString();
    }
}
