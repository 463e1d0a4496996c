using System;
using System.Collections.Generic;
using System.Linq;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's right, second: all trials across the axes of what is varied and of their score.</summary>
    sealed class TuningPlotSection
    {
        const float Width = 900, Height = 216;
        const int Steps = 5;

        // Of many trials, this share may lie below the axis of scores, where they stand at its foot: one that learned nothing would flatten all others.
        const double Below = 0.25;
        const int Many = 8;

        readonly TuningSession session;
        readonly ParallelPlot plot = new ParallelPlot(Width, Height)
        {
            name = "trials-plot", tooltip = "Each line is a trial: point at it, or use the arrow keys, to read it; press it to compare its curve; drag along an axis to fade the others",
            EmptyText = "Each trial will be a line here, across the values that it has and how often it is right.",
        };

        public TuningPlotSection(VisualElement root, TuningSession session)
        {
            this.session = session;
            root.Q("plot-place").Add(plot);
            plot.Pressed += trial => session.Choose(trial, !session.Chosen.Contains(trial));
        }

        public void Refresh()
        {
            TuningBoard board = session.Run.Board;
            if (board == null)
            {
                plot.Show(Array.Empty<ParallelAxis>(), Array.Empty<ParallelLine>());
                return;
            }
            IReadOnlyList<Dimension> dimensions = board.Plan.Space.Dimensions;
            ChartScale scale = Scale(board);
            var axes = dimensions.Select(Axis).Append(new ParallelAxis("Right", Enumerable.Range(0, scale.Ticks).Select(i => (i / (scale.Ticks - 1.0), Text(scale.Tick(i), scale))).ToArray()));
            plot.Show(axes.ToArray(), board.Trials.Select(trial => Line(trial, dimensions, scale)).ToArray());
        }

        static ParallelAxis Axis(Dimension dimension) =>
            new ParallelAxis(Hyperparameter.Of(dimension.Name).Title, DimensionTicks.Of(dimension).Select(tick => (tick.Position, Words.Of(tick.Text))).ToArray());

        static ChartScale Scale(TuningBoard board)
        {
            double[] scores = board.Trials.Select(trial => trial.Accuracy).Where(score => !double.IsNaN(score)).OrderBy(score => score).ToArray();
            return scores.Length == 0 ? ChartScale.Around(0, 1, Steps) : ChartScale.Around(scores[scores.Length >= Many ? (int)(Below * scores.Length) : 0], scores[scores.Length - 1], Steps);
        }

        static string Text(double share, ChartScale scale) => $"{(100 * share).ToString(scale.Step >= 0.01 ? "0" : "0.0", System.Globalization.CultureInfo.InvariantCulture)} %";

        ParallelLine Line(TuningTrial trial, IReadOnlyList<Dimension> dimensions, ChartScale scale)
        {
            int chosen = session.Chosen.ToList().IndexOf(trial.Index);
            double score = double.IsNaN(trial.Accuracy) ? double.NaN : scale.Place(trial.Accuracy);
            Color colour = chosen >= 0 ? Skin.Line(chosen) : double.IsNaN(score) ? Skin.Grid : Color.Lerp(Skin.Negative, Skin.Positive, (float)score);
            string values = string.Join(", ", dimensions.Select(dimension => $"{Hyperparameter.Of(dimension.Name).Title} {Words.Of(trial.Trial.Values[dimension.Name].Text)}"));
            string text = $"Trial {trial.Index}: {(double.IsNaN(score) ? Words.Of(trial.State) : TuningProgressSection.Percent(trial.Accuracy))}, {values}";
            return new ParallelLine(trial.Index, dimensions.Select(dimension => dimension.Position(trial.Trial.Values[dimension.Name])).Append(score).ToArray(), colour, text, chosen >= 0);
        }
    }
}
