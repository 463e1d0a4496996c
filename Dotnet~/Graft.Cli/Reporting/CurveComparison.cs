using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace Graft.Cli.Reporting;

/// <summary>
/// The learning curves of several runs in one picture: loss on the left, accuracy on the right; validation drawn through, training dashed,
/// a dot where each run was best.
/// </summary>
static class CurveComparison
{
    static readonly Color[] Palette = [.. new[] { "#1f77b4", "#e6550d", "#2ca02c", "#9467bd", "#8c564b", "#e377c2", "#17becf", "#7f7f7f" }.Select(Color.FromHex)];

    /// <summary>So many runs can be told apart.</summary>
    public static int Most => Palette.Length;

    /// <exception cref="ArgumentException">There are no runs, or more than can be told apart.</exception>
    public static byte[] Png(IReadOnlyList<NamedCurve> runs, string title)
    {
        if (runs.Count == 0 || runs.Count > Most) throw new ArgumentException($"There are {runs.Count} runs: compare 1 to {Most}.", nameof(runs));
        return CurvePanel.Png(plot => Losses(plot, runs, title), plot => Accuracies(plot, runs, title), runs.Count + 1);
    }

    // Losses differ by powers of ten, so their logarithms are drawn.
    static void Losses(Plot plot, IReadOnlyList<NamedCurve> runs, string title)
    {
        static double Log(double loss) => Math.Log10(loss);
        Draw(plot, runs, point => Log(point.TrainingLoss), point => Log(point.ValidationLoss), best => best.ValidationLoss.ToString("F4", CultureInfo.InvariantCulture));
        CurvePanel.Dress(plot, $"{title}: loss", "loss (logarithmic)", null, Epochs(runs));
        plot.Axes.Left.TickGenerator = new NumericAutomatic
        {
            MinorTickGenerator = new LogMinorTickGenerator(), TargetTickCount = 5,
            LabelFormatter = Label,
        };
    }

    // Two digits, but never "1E+03".
    static string Label(double exponent)
    {
        double loss = Math.Pow(10, exponent), unit = Math.Pow(10, Math.Floor(exponent) - 1);
        return exponent is > 6 or < -6 ? loss.ToString("E0", CultureInfo.InvariantCulture) : (Math.Round(loss / unit) * unit).ToString("#,0.########", CultureInfo.InvariantCulture);
    }

    static void Accuracies(Plot plot, IReadOnlyList<NamedCurve> runs, string title)
    {
        Draw(plot, runs, point => point.TrainingAccuracy, point => point.ValidationAccuracy, best => best.ValidationAccuracy.ToString("P2", CultureInfo.InvariantCulture));
        CurvePanel.Dress(plot, $"{title}: accuracy", "accuracy (fraction)", null, Epochs(runs));
        AxisLimits limits = plot.Axes.GetLimits();
        plot.Axes.SetLimitsY(Floor(runs, limits), Math.Min(1.002, limits.Top));
    }

    static void Draw(Plot plot, IReadOnlyList<NamedCurve> runs, Func<CurvePoint, double> training, Func<CurvePoint, double> validation, Func<CurvePoint, string> figure)
    {
        for (int i = 0; i < runs.Count; i++)
        {
            Color color = Palette[i];
            CurvePanel.Line(plot, runs[i].Points, training, color.WithAlpha(0.75), "", LinePattern.Dashed);
            CurvePoint best = FitVerdict.Of(runs[i].Points).Best;
            bool validated = double.IsFinite(best.ValidationLoss);
            CurvePanel.Line(plot, runs[i].Points, validation, color, validated ? $"{runs[i].Name}: {figure(best)} in epoch {best.Epoch}" : runs[i].Name);
            if (validated && double.IsFinite(validation(best))) plot.Add.Marker(best.Epoch, validation(best), MarkerShape.FilledCircle, 10, color);
        }
        // One entry for all of the dashed lines, after the others.
        var dashed = plot.Add.Scatter(new[] { double.NaN }, new[] { double.NaN }, Colors.Gray);
        dashed.LegendText = "dashed: training";
        dashed.LinePattern = LinePattern.Dashed;
        dashed.MarkerSize = 0;
        dashed.LineWidth = 2;
    }

    // The first epochs of the slowest run would press all that matters against the top.
    static double Floor(IReadOnlyList<NamedCurve> runs, AxisLimits limits)
    {
        double[] later = [.. runs.SelectMany(run => run.Points.Skip(run.Points.Count > 4 ? 1 : 0)).SelectMany(point => new[] { point.TrainingAccuracy, point.ValidationAccuracy }).Where(double.IsFinite)];
        return later.Length == 0 ? limits.Bottom : later.Min() - 0.05 * (1 - later.Min());
    }

    static int Epochs(IReadOnlyList<NamedCurve> runs) => runs.Max(run => run.Points.Count);
}
