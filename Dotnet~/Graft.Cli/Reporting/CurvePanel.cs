using ScottPlot;
using SkiaSharp;

namespace Graft.Cli.Reporting;

/// <summary>What the plots over epochs have in common: their look, and how a curve is drawn.</summary>
static class CurvePanel
{
    const int Width = 1100, Height = 500, EntryHeight = 22;

    // One that the machine has: the library's own choice need not exist.
    public static readonly string Font = new[] { "Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "Arial" }.FirstOrDefault(SKFontManager.Default.FontFamilies.Contains) ?? Fonts.Default;

    /// <summary>Two panels side by side as a PNG, higher by what so many legend entries below them take.</summary>
    public static byte[] Png(Action<Plot> left, Action<Plot> right, int entriesBelow = 0)
    {
        var figure = new Multiplot();
        figure.AddPlots(2);
        figure.Layout = new ScottPlot.MultiplotLayouts.Columns();
        left(figure.GetPlot(0));
        right(figure.GetPlot(1));
        return figure.Render(Width, Height + EntryHeight * entriesBelow).GetImageBytes(ImageFormat.Png);
    }

    /// <summary>Title, axes, legend and grid of a plot over epochs; called when everything has been drawn.</summary>
    /// <param name="plot">The panel.</param>
    /// <param name="title">Stands above it.</param>
    /// <param name="axis">What goes upwards.</param>
    /// <param name="legend">Where in the plot its legend has room; null for below it.</param>
    /// <param name="epochs">How far it goes.</param>
    public static void Dress(Plot plot, string title, string axis, Alignment? legend, int epochs)
    {
        Dress(plot, title, "epoch", axis, legend);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { IntegerTicksOnly = true };
        plot.Axes.SetLimitsX(epochs > 1 ? 1 - 0.02 * epochs : 0, epochs > 1 ? 1.02 * epochs : 2);
    }

    /// <summary>The same for a plot over something else.</summary>
    public static void Dress(Plot plot, string title, string across, string upwards, Alignment? legend = null)
    {
        plot.Title(title, 16);
        plot.XLabel(across, 14);
        plot.YLabel(upwards, 14);
        if (legend is { } place) plot.ShowLegend(place);
        else plot.ShowLegend(Edge.Bottom);
        plot.Legend.Orientation = Orientation.Vertical;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.OutlineColor = Colors.LightGray;
        plot.Grid.MajorLineColor = Colors.Black.WithAlpha(0.08);
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Left.Label.OffsetX = 0;
        plot.Font.Set(Font);
        plot.Axes.AutoScale();
    }

    /// <summary>Draws the points that have the figure; a curve of none is left out.</summary>
    public static void Line(Plot plot, IReadOnlyList<CurvePoint> curve, Func<CurvePoint, double> value, Color color, string name, LinePattern? pattern = null)
    {
        CurvePoint[] drawn = [.. curve.Where(point => double.IsFinite(value(point)))];
        if (drawn.Length == 0) return;
        var line = plot.Add.Scatter(drawn.Select(point => (double)point.Epoch).ToArray(), drawn.Select(value).ToArray(), color);
        line.LegendText = name;
        line.LineWidth = 2;
        line.LinePattern = pattern ?? LinePattern.Solid;
        line.MarkerSize = drawn.Length > 40 || pattern != null ? 0 : 5;
    }
}
