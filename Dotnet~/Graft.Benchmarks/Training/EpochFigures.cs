namespace Graft.Benchmarks.Training;

/// <summary>A real epoch beside the bare steps that it takes.</summary>
/// <param name="Batch">Images in a step.</param>
/// <param name="IsAugmented">Whether each image was varied as it was gathered.</param>
/// <param name="Steps">Steps of an epoch.</param>
/// <param name="Seconds">The median epoch of a run, with its shuffle, its uploads and what it reads back.</param>
/// <param name="StepMicroseconds">What the bench gives for a step of that size.</param>
sealed record EpochFigures(int Batch, bool IsAugmented, int Steps, double Seconds, double StepMicroseconds)
{
    /// <summary>The epoch's time, divided by that of its steps.</summary>
    public double Ratio => 1e6 * Seconds / (Steps * StepMicroseconds);
}
