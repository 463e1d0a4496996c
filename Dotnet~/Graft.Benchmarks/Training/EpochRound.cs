namespace Graft.Benchmarks.Training;

/// <summary>An epoch, and a step of it by itself at the same time.</summary>
/// <param name="Seconds">The epoch, with its shuffle, its uploads and what it reads back.</param>
/// <param name="StepMicroseconds">The mean of the steps before it and after it.</param>
sealed record EpochRound(double Seconds, double StepMicroseconds);
