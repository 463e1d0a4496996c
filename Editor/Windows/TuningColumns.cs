using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>The columns of a search's table: how each trial stands, its score, and the values that are varied.</summary>
    static class TuningColumns
    {
        /// <summary>The column by which a table is sorted at first: the best trial above.</summary>
        public const int Accuracy = 2;

        public static IReadOnlyList<TuningColumn> Of(TuningBoard board)
        {
            var columns = new List<TuningColumn>
            {
                new TuningColumn("Trial", 70, trial => trial.Index.ToString(CultureInfo.InvariantCulture), trial => trial.Index, "The trial's number, as in the log; tick it to compare its curve"),
                new TuningColumn("State", 148, State, trial => (int)trial.State, "What the trial is at"),
                new TuningColumn("Right", 74, trial => Figure(trial.Accuracy, share => TuningProgressSection.Percent(share)), trial => Known(-trial.Accuracy), "Share of the validation images that are right, the mean of the folds"),
                new TuningColumn("Loss", 62, trial => Figure(trial.Loss, loss => loss.ToString("0.0000", CultureInfo.InvariantCulture)), trial => Known(trial.Loss), "Validation loss, the mean of the folds"),
                new TuningColumn("Seconds", 66, trial => trial.Record == null ? "" : trial.Record.Score.Seconds.ToString("0.0", CultureInfo.InvariantCulture), trial => Known(trial.Record?.Score.Seconds ?? double.NaN), "Time of training, all folds together"),
            };
            foreach (Dimension dimension in board.Plan.Space.Dimensions)
            {
                Hyperparameter what = Hyperparameter.Of(dimension.Name);
                columns.Add(new TuningColumn(what.Title, Math.Max(76, 14 + 7 * what.Title.Length), trial => Words.Of(trial.Trial.Values[what.Name].Text), trial => dimension.Position(trial.Trial.Values[what.Name]), what.About));
            }
            return columns;
        }

        /// <summary>The trials in a column's order, what has none at the end; within that the better ones first.</summary>
        public static IEnumerable<TuningTrial> Sorted(TuningBoard board, TuningColumn column, bool descends)
        {
            var ranks = board.Result.Ranking.Select((record, rank) => (record.Trial.Index, rank)).ToDictionary(each => each.Index, each => each.rank);
            int Rank(TuningTrial trial) => ranks.TryGetValue(trial.Index, out int rank) ? rank : ranks.Count + trial.Index;
            var with = board.Trials.Where(trial => column.Order(trial) != null);
            var sorted = descends ? with.OrderByDescending(column.Order) : with.OrderBy(column.Order);
            return sorted.ThenBy(Rank).Concat(board.Trials.Where(trial => column.Order(trial) == null).OrderBy(trial => trial.State == TrialState.Waiting).ThenBy(Rank));
        }

        static string State(TuningTrial trial) => trial.State == TrialState.UnderWay || trial.State == TrialState.Resting
            ? $"{Words.Of(trial.State)}, epoch {trial.Epoch} of {trial.Epochs}" : trial.State == TrialState.StoppedEarly ? $"{Words.Of(trial.State)}, epoch {trial.Epochs}" : Words.Of(trial.State);

        static IComparable Known(double figure) => double.IsNaN(figure) ? null : (IComparable)figure;
        static string Figure(double figure, Func<double, string> text) => double.IsNaN(figure) ? "" : text(figure);
    }
}
