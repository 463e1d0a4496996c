using Graft.Cli.Training;
using ScottPlot;

namespace Graft.Cli.Reporting;

/// <summary>A learning curve as a picture: loss on the left, accuracy on the right, over the epochs.</summary>
static class LearningCurvePlot
{
    static readonly Color TrainingColor = Color.FromHex("#1f77b4"), ValidationColor = Color.FromHex("#e6550d"), BestColor = Color.FromHex("#555555");

    public static byte[] Png(FitResult fit, string title) => CurvePanel.Png(
        plot => Draw(plot, fit, $"{title}: loss", "loss (mean cross-entropy)", point => point.TrainingLoss, point => point.ValidationLoss, Alignment.UpperRight, false),
        plot => Draw(plot, fit, $"{title}: accuracy", "accuracy (fraction)", point => point.TrainingAccuracy, point => point.ValidationAccuracy, Alignment.LowerRight, true));

    static void Draw(Plot plot, FitResult fit, string title, string axis, Func<CurvePoint, double> training, Func<CurvePoint, double> validation, Alignment legend, bool fractions)
    {
        CurvePanel.Line(plot, fit.Curve, training, TrainingColor, "training");
        CurvePanel.Line(plot, fit.Curve, validation, ValidationColor, "validation");
        if (fit.BestEpoch > 0)
        {
            CurvePoint best = fit.Point;
            plot.Add.VerticalLine(best.Epoch, 1.5f, BestColor, LinePattern.Dashed);
            var mark = plot.Add.Marker(best.Epoch, validation(best), MarkerShape.FilledCircle, 10, ValidationColor);
            mark.LegendText = FormattableString.Invariant($"best epoch, {best.Epoch}: {validation(best):F4}");
        }
        CurvePanel.Dress(plot, title, axis, legend, fit.Curve.Count);
        AxisLimits limits = plot.Axes.GetLimits();
        plot.Axes.SetLimitsY(fractions ? limits.Bottom : 0, fractions ? Math.Min(1.005, limits.Top) : limits.Top);
    }
}
