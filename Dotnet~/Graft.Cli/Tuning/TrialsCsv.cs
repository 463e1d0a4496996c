using System.Globalization;
using System.Text;

namespace Graft.Cli.Tuning;

/// <summary>All trials of a search as a table for other programs: the best first, empty fields where there is no figure.</summary>
static class TrialsCsv
{
    public static string Of(SearchResult result, SearchSpace space)
    {
        string[] names = [.. space.Dimensions.Select(dimension => dimension.Name)];
        var text = new StringBuilder();
        Line(text, ["rank", "trial", "rung", "epochs", .. names, "accuracy", "accuracy_spread", "loss", "loss_spread", "counted_epochs", "seconds", "failure"]);
        int rank = 0;
        foreach (TrialRecord record in result.Ranking)
        {
            ValidationScore score = record.Score;
            Line(text,
            [
                $"{++rank}", $"{record.Trial.Index}", $"{record.Rung + 1}", $"{record.Epochs}", .. names.Select(name => record.Trial.Values[name].Text), Number(score.Accuracy), Number(score.AccuracySpread),
                Number(score.Loss), Number(score.LossSpread), string.Join(' ', score.Folds.Select(fold => fold.Epoch)), Number(score.Seconds), score.Failure ?? "",
            ]);
        }
        return text.ToString();
    }

    static void Line(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Quoted)).Append('\n');
    static string Quoted(string field) => field.AsSpan().IndexOfAny(",\"\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";
    static string Number(double value) => double.IsFinite(value) ? value.ToString("G9", CultureInfo.InvariantCulture) : "";
}
