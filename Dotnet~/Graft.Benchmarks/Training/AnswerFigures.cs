namespace Graft.Benchmarks.Training;

/// <summary>What an answer of the plain reference network takes.</summary>
/// <param name="Batch">Images in a call.</param>
/// <param name="Microseconds">The median of a call, the whole batch.</param>
sealed record AnswerFigures(int Batch, double Microseconds);
