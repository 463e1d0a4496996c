using Graft.Cli.Reporting;
using ScottPlot;

namespace Graft.Cli.Tuning;

/// <summary>The trials of a search as a picture: validation accuracy against each dimension, a colour for each rung that a trial came to.</summary>
static class TrialsPlot
{
    const int Columns = 3, Width = 420, Height = 330;

    // Of all trials, this share may lie below the picture, where they stand at its edge: one that diverged would flatten all others.
    const double Below = 0.25;

    static readonly Color[] RungColors = [Color.FromHex("#9ecae1"), Color.FromHex("#3182bd"), Color.FromHex("#08306b")];
    static readonly Color WinnerColor = Color.FromHex("#e6550d");

    public static byte[] Png(SearchResult result, SearchSpace space)
    {
        Dimension[] drawn = [.. space.Dimensions.Where(dimension => !Equals(dimension.At(0), dimension.At(1)))];
        if (drawn.Length == 0) drawn = [.. space.Dimensions.Take(1)];
        int columns = Math.Min(Columns, drawn.Length), rows = (drawn.Length + columns - 1) / columns;
        double[] scores = [.. result.Ranking.Select(record => record.Score.Accuracy).Where(double.IsFinite).Order()];
        if (scores.Length == 0) scores = [0, 1];
        double low = scores[(int)(Below * scores.Length)], high = scores[^1], margin = Math.Max(0.0005, 0.08 * (high - low));
        var figure = new Multiplot();
        figure.AddPlots(rows * columns);
        figure.Layout = new ScottPlot.MultiplotLayouts.Grid(rows, columns);
        for (int i = 0; i < rows * columns; i++)
        {
            Plot plot = figure.GetPlot(i);
            if (i < drawn.Length) Draw(plot, result, drawn[i], low - margin, high + margin, i == 0);
            else plot.HideAxesAndGrid();
        }
        return figure.Render(Math.Max(2, columns) * Width, rows * Height).GetImageBytes(ImageFormat.Png);
    }

    static void Draw(Plot plot, SearchResult result, Dimension dimension, double bottom, double top, bool legend)
    {
        double spread = 0.3 / DimensionTicks.Of(dimension).Count;
        int last = result.Ranking.Max(record => record.Rung);
        // The best last, so that they lie above the others.
        foreach (TrialRecord record in result.Ranking.Reverse())
        {
            double accuracy = record.Score.Accuracy, x = dimension.Position(record.Trial.Values[dimension.Name]);
            // Those of one value stand beside each other.
            if (DimensionTicks.IsDiscrete(dimension)) x += spread * (record.Trial.Index * 0.618 % 1 - 0.5);
            bool inside = accuracy >= bottom, wins = record == result.Winner;
            plot.Add.Marker(x, inside ? accuracy : bottom + 0.02 * (top - bottom), inside ? MarkerShape.FilledCircle : MarkerShape.FilledTriangleDown, wins ? 11 : 8, wins ? WinnerColor : ColorOf(record.Rung, last));
        }
        plot.Title(dimension.Name, 15);
        plot.YLabel("validation accuracy", 12);
        plot.Axes.Left.Label.OffsetX = 0;
        plot.Grid.MajorLineColor = Colors.Black.WithAlpha(0.08);
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        if (legend) Explain(plot, last);
        plot.Font.Set(CurvePanel.Font);
        IReadOnlyList<(double Position, string Text)> ticks = DimensionTicks.Of(dimension);
        plot.Axes.Bottom.SetTicks([.. ticks.Select(tick => tick.Position)], [.. ticks.Select(tick => tick.Text)]);
        plot.Axes.SetLimits(-0.08, 1.08, bottom, top);
    }

    static Color ColorOf(int rung, int last) => RungColors[Math.Max(0, RungColors.Length - 1 - (last - rung))];

    static void Explain(Plot plot, int last)
    {
        void Item(string text, Color color) => plot.Legend.ManualItems.Add(new LegendItem { LabelText = text, MarkerShape = MarkerShape.FilledCircle, MarkerSize = 8, MarkerFillColor = color, MarkerLineColor = color });
        for (int rung = 0; rung <= last; rung++) Item(last == 0 ? "trial" : $"came to rung {rung + 1}", ColorOf(rung, last));
        Item("winner", WinnerColor);
        plot.ShowLegend(Alignment.LowerRight);
        plot.Legend.FontName = CurvePanel.Font;
        plot.Legend.FontSize = 10;
        plot.Legend.BackgroundColor = Colors.White.WithAlpha(0.6);
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.OutlineColor = Colors.LightGray;
    }
}
