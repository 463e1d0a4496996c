using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Graft
{
    /// <summary>All trials of a search as a table for other programs: the best first, empty fields where there is no figure.</summary>
    public static class TrialsCsv
    {
        static readonly string[] Before = { "rank", "trial", "rung", "epochs" }, After = { "accuracy", "accuracy_spread", "loss", "loss_spread", "counted_epochs", "seconds", "failure" };

        /// <summary>
        /// A line of names, then a line per trial: rank, trial (counted from 0), rung (from 1), epochs, its values, accuracy and loss with their standard
        /// deviations over the folds, the epoch that counted in each fold, seconds of training, and why it failed. Lines end with \n.
        /// </summary>
        /// <param name="result">What the search found.</param>
        /// <param name="space">The search's: its dimensions are the columns.</param>
        public static string Of(SearchResult result, SearchSpace space)
        {
            string[] names = space.Dimensions.Select(dimension => dimension.Name).ToArray();
            var text = new StringBuilder();
            Line(text, Before.Concat(names).Concat(After));
            int rank = 0;
            foreach (TrialRecord record in result.Ranking)
            {
                ValidationScore score = record.Score;
                Line(text, new[] { Number(++rank), Number(record.Trial.Index), Number(record.Rung + 1), Number(record.Epochs) }
                    .Concat(names.Select(name => record.Trial.Values[name].Text))
                    .Concat(new[] { Number(score.Accuracy), Number(score.AccuracySpread), Number(score.Loss), Number(score.LossSpread) })
                    .Concat(new[] { string.Join(" ", score.Folds.Select(fold => Number(fold.Epoch))), Number(score.Seconds), score.Failure ?? "" }));
            }
            return text.ToString();
        }

        static void Line(StringBuilder text, IEnumerable<string> fields) => text.Append(string.Join(",", fields.Select(Quoted))).Append('\n');
        static string Quoted(string field) => field.IndexOfAny(new[] { ',', '"', '\n' }) < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";
        static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
        static string Number(double value) => double.IsNaN(value) || double.IsInfinity(value) ? "" : value.ToString("G9", CultureInfo.InvariantCulture);
    }
}
