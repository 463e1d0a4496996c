using System.Globalization;
using Graft.Cli.Reporting;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace Graft.Cli.Book;

/// <summary>All rows in one picture: the test error of each seed, of the printed runs, and of the targets, on a logarithmic axis.</summary>
static class BookRowsPlot
{
    const int Width = 1100, Top = 120, RowHeight = 26;
    const double LeastError = 2e-4;
    static readonly Color Own = Color.FromHex("#1f77b4"), Printed = Color.FromHex("#7f7f7f"), Target = Color.FromHex("#2ca02c");
    static readonly double[] Ticks = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

    public static byte[] Png(IReadOnlyList<BookRow> rows)
    {
        var plot = new Plot();
        Marks(plot, rows, row => row.Printed is { } printed ? [printed.A, printed.B, printed.C] : [], MarkerShape.OpenDiamond, 9, Printed, "printed runs");
        Marks(plot, rows, row => row.Target is { Figure: null } target ? [target.Reach, target.Aim] : [], MarkerShape.VerticalBar, 16, Target, "targets: reach, aim");
        Marks(plot, rows, row => row.Accuracies, MarkerShape.FilledCircle, 6, Own.WithAlpha(0.45), "each seed");
        Marks(plot, rows, row => [row.Mean], MarkerShape.FilledDiamond, 12, Own, "mean");
        plot.Axes.Left.TickGenerator = new NumericManual([.. rows.Select((_, i) => (double)-i)], [.. rows.Select(row => row.Exercise.Id)]);
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. Ticks.Select(Math.Log10)], [.. Ticks.Select(error => (100 * error).ToString("0.##", CultureInfo.InvariantCulture) + " %")]);
        CurvePanel.Dress(plot, "Test error of every row (further left is better)", "test error, logarithmic", "");
        plot.Axes.SetLimitsY(-rows.Count + 0.4, 0.6);
        return plot.GetImage(Width, Top + RowHeight * Math.Max(8, rows.Count)).GetImageBytes(ImageFormat.Png);
    }

    static void Marks(Plot plot, IReadOnlyList<BookRow> rows, Func<BookRow, IReadOnlyList<double>> accuracies, MarkerShape shape, float size, Color color, string name)
    {
        var points = rows.SelectMany((row, i) => accuracies(row).Select(accuracy => (X: Math.Log10(Math.Max(LeastError, 1 - accuracy)), Y: (double)-i))).ToArray();
        if (points.Length == 0) return;
        var marks = plot.Add.Markers(points.Select(point => point.X).ToArray(), points.Select(point => point.Y).ToArray(), shape, size, color);
        marks.LegendText = name;
        marks.MarkerStyle.LineWidth = 2;
    }
}
