using Graft.Cli.Reporting;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace Graft.Cli.Compressing;

/// <summary>Accuracy against the file's size as a picture, sizes on a logarithmic axis.</summary>
static class SizePlot
{
    const int Width = 900, Height = 520;
    static readonly Color Course = Color.FromHex("#1f77b4"), Final = Color.FromHex("#e6550d"), Original = Color.FromHex("#555555");
    static readonly double[] Ticks = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048];

    public static byte[] Png(IReadOnlyList<CompressionPoint> curve, string title)
    {
        var plot = new Plot();
        CompressionPoint[] course = [.. curve.Where(point => point.Stage is "fast" or "round").OrderBy(point => point.Bytes)];
        var line = plot.Add.Scatter(course.Select(Place).ToArray(), course.Select(point => point.Accuracy).ToArray(), Course);
        line.LegendText = "on the way, after a round's training";
        line.LineWidth = 2;
        Mark(plot, curve[0], MarkerShape.OpenDiamond, Original, "original");
        Mark(plot, curve[^1], MarkerShape.FilledDiamond, Final, FormattableString.Invariant($"final: {curve[^1].Bytes:N0} bytes, {curve[^1].Accuracy:F4}"));
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. Ticks.Select(Math.Log2)], [.. Ticks.Select(kilobytes => $"{kilobytes}")]);
        CurvePanel.Dress(plot, title, "file, kB (logarithmic)", "accuracy on validation images", Alignment.LowerRight);
        AxisLimits limits = plot.Axes.GetLimits();
        plot.Axes.SetLimitsY(Math.Max(limits.Bottom, curve[0].Accuracy - 0.08), Math.Min(1.001, limits.Top + 0.001));
        return plot.GetImage(Width, Height).GetImageBytes(ImageFormat.Png);
    }

    static double Place(CompressionPoint point) => Math.Log2(point.Bytes / 1024.0);

    static void Mark(Plot plot, CompressionPoint point, MarkerShape shape, Color color, string name)
    {
        var mark = plot.Add.Marker(Place(point), point.Accuracy, shape, 13, color);
        mark.LegendText = name;
        mark.MarkerStyle.LineWidth = 2;
    }
}
