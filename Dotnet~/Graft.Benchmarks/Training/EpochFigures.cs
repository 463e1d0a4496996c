namespace Graft.Benchmarks.Training;

/// <summary>Real epochs beside the bare steps that they take.</summary>
/// <param name="Batch">Images in a step.</param>
/// <param name="IsAugmented">Whether each image was varied as it was gathered.</param>
/// <param name="Steps">Steps of an epoch.</param>
sealed record EpochFigures(int Batch, bool IsAugmented, int Steps)
{
    public List<EpochRound> Rounds { get; } = [];

    /// <summary>The median epoch.</summary>
    public double Seconds => StepFigures.Median(Rounds.Select(round => round.Seconds));

    /// <summary>An epoch's time, divided by that of its steps: the median round.</summary>
    public double Ratio => StepFigures.Median(Rounds.Select(round => 1e6 * round.Seconds / (Steps * round.StepMicroseconds)));
}
