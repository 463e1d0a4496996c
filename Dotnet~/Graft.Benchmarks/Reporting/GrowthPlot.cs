using System.Globalization;
using Graft.Benchmarks.Growth;
using Graft.Cli.Reporting;
using ScottPlot;
using ScottPlot.MultiplotLayouts;
using ScottPlot.TickGenerators;

namespace Graft.Benchmarks.Reporting;

/// <summary>The growth as a picture: a panel for each series, an image's time (of the fastest repeat) and device memory, all on logarithmic axes.</summary>
static class GrowthPlot
{
    public const string FileName = "growth.png";

    const int Width = 1100, Height = 700, Columns = 2;
    static readonly Color Time = Color.FromHex("#1f77b4"), Memory = Color.FromHex("#999999");

    public static byte[] Png(IReadOnlyList<GrowthPoint> points)
    {
        IGrouping<GrowthSeries, GrowthPoint>[] series = [.. points.GroupBy(each => each.Series)];
        var figure = new Multiplot();
        figure.AddPlots(series.Length);
        figure.Layout = new Grid((series.Length + Columns - 1) / Columns, Math.Min(series.Length, Columns));
        for (int i = 0; i < series.Length; i++) Draw(figure.GetPlot(i), series[i].Key, [.. series[i]]);
        return figure.Render(Width, Height).GetImageBytes(ImageFormat.Png);
    }

    static void Draw(Plot plot, GrowthSeries series, GrowthPoint[] points)
    {
        double[] sizes = [.. points.Select(point => Math.Log10(point.Size))];
        var memory = plot.Add.Scatter(sizes, points.Select(point => Math.Log10(point.Bytes / 1048576.0)).ToArray(), Memory);
        memory.LinePattern = LinePattern.Dashed;
        memory.MarkerSize = 0;
        memory.Axes.YAxis = plot.Axes.Right;
        var time = plot.Add.Scatter(sizes, points.Select(point => Math.Log10(point.Best)).ToArray(), Time);
        time.LineWidth = 2;
        time.MarkerSize = 6;
        CurvePanel.Dress(plot, $"{series.Name}: {series.Of}", series.Name, "µs an image (solid)", null);
        plot.HideLegend();
        plot.Axes.Right.Label.Text = "device memory, MiB (dashed)";
        plot.Axes.Right.Label.FontName = CurvePanel.Font;
        plot.Axes.Right.Label.FontSize = 14;
        plot.Axes.Right.Label.Bold = false;
        plot.Axes.Right.FrameLineStyle.Width = 1;
        plot.Axes.Bottom.TickGenerator = Ticks(points.Select(point => (double)point.Size));
        plot.Axes.Left.TickGenerator = Ticks(points.Select(point => point.Best));
        plot.Axes.Right.TickGenerator = Ticks(points.Select(point => point.Bytes / 1048576.0));
    }

    // Powers of ten, of two and five times them; only the first where there are many.
    static NumericManual Ticks(IEnumerable<double> values)
    {
        int first = (int)Math.Floor(Math.Log10(values.Min())), last = (int)Math.Ceiling(Math.Log10(values.Max()));
        int[] factors = last - first > 2 ? [1] : [1, 2, 5];
        double[] ticks = [.. Enumerable.Range(first, last - first + 1).SelectMany(power => factors.Select(factor => factor * Math.Pow(10, power)))];
        return new NumericManual([.. ticks.Select(Math.Log10)], [.. ticks.Select(tick => tick.ToString(tick < 1 ? "0.###" : "N0", CultureInfo.InvariantCulture))]);
    }
}
