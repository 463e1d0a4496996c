using Graft.Cli.Training;
using ScottPlot;
using SkiaSharp;

namespace Graft.Cli.Reporting;

/// <summary>A learning curve as a picture: loss on the left, accuracy on the right, over the epochs.</summary>
static class LearningCurvePlot
{
    const int Width = 1100, Height = 500;
    static readonly Color TrainingColor = Color.FromHex("#1f77b4"), ValidationColor = Color.FromHex("#e6550d"), BestColor = Color.FromHex("#555555");

    // One that the machine has: the library's own choice need not exist.
    public static readonly string Font = new[] { "Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "Arial" }.FirstOrDefault(SKFontManager.Default.FontFamilies.Contains) ?? Fonts.Default;

    public static byte[] Png(FitResult fit, string title)
    {
        var figure = new Multiplot();
        figure.AddPlots(2);
        figure.Layout = new ScottPlot.MultiplotLayouts.Columns();
        Draw(figure.GetPlot(0), fit, $"{title}: loss", "loss (mean cross-entropy)", point => point.TrainingLoss, point => point.ValidationLoss, Alignment.UpperRight, false);
        Draw(figure.GetPlot(1), fit, $"{title}: accuracy", "accuracy (fraction)", point => point.TrainingAccuracy, point => point.ValidationAccuracy, Alignment.LowerRight, true);
        return figure.Render(Width, Height).GetImageBytes(ImageFormat.Png);
    }

    static void Draw(Plot plot, FitResult fit, string title, string axis, Func<CurvePoint, double> training, Func<CurvePoint, double> validation, Alignment legend, bool fractions)
    {
        Line(plot, fit.Curve, training, TrainingColor, "training");
        Line(plot, fit.Curve, validation, ValidationColor, "validation");
        if (fit.BestEpoch > 0)
        {
            CurvePoint best = fit.Point;
            plot.Add.VerticalLine(best.Epoch, 1.5f, BestColor, LinePattern.Dashed);
            var mark = plot.Add.Marker(best.Epoch, validation(best), MarkerShape.FilledCircle, 10, ValidationColor);
            mark.LegendText = FormattableString.Invariant($"best epoch, {best.Epoch}: {validation(best):F4}");
        }
        plot.Title(title, 16);
        plot.XLabel("epoch", 14);
        plot.YLabel(axis, 14);
        plot.ShowLegend(legend);
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.OutlineColor = Colors.LightGray;
        plot.Grid.MajorLineColor = Colors.Black.WithAlpha(0.08);
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Left.Label.OffsetX = 0;
        plot.Font.Set(Font);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { IntegerTicksOnly = true };
        plot.Axes.AutoScale();
        AxisLimits limits = plot.Axes.GetLimits();
        plot.Axes.SetLimitsX(fit.Curve.Count > 1 ? 1 - 0.02 * fit.Curve.Count : 0, fit.Curve.Count > 1 ? 1.02 * fit.Curve.Count : 2);
        plot.Axes.SetLimitsY(fractions ? limits.Bottom : 0, fractions ? Math.Min(1.005, limits.Top) : limits.Top);
    }

    static void Line(Plot plot, IReadOnlyList<CurvePoint> curve, Func<CurvePoint, double> value, Color color, string name)
    {
        CurvePoint[] drawn = [.. curve.Where(point => double.IsFinite(value(point)))];
        if (drawn.Length == 0) return;
        var line = plot.Add.Scatter(drawn.Select(point => (double)point.Epoch).ToArray(), drawn.Select(value).ToArray(), color);
        line.LegendText = name;
        line.LineWidth = 2;
        line.MarkerSize = drawn.Length > 40 ? 0 : 5;
    }
}
