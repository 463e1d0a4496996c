namespace Graft.Cli.Tuning;

/// <summary>Any other line of a search's log: a trial that was scored in a rung.</summary>
sealed record LogLine(int Trial, int Rung, int Epochs, Dictionary<string, string> Values, LogLine.Fold[] Folds)
{
    public sealed record Fold(double Accuracy, double Loss, int Epoch, int Epochs, double Seconds, string? Failure);

    public static LogLine Of(TrialRecord record) => new(
        record.Trial.Index, record.Rung, record.Epochs, record.Trial.Values.ToDictionary(pair => pair.Key, pair => pair.Value.Text),
        [.. record.Score.Folds.Select(fold => new Fold(fold.Accuracy, fold.Loss, fold.Epoch, fold.Epochs, fold.Seconds, fold.Failure))]);

    public TrialRecord ToRecord() => new(
        new Trial(Trial, Values.ToDictionary(pair => pair.Key, pair => new TrialValue(pair.Value))), Rung, Epochs,
        new ValidationScore([.. Folds.Select(fold => new FoldScore(fold.Accuracy, fold.Loss, fold.Epoch, fold.Epochs, fold.Seconds, fold.Failure))]));
}
