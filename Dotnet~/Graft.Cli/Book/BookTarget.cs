namespace Graft.Cli.Book;

/// <summary>What a row is to come to.</summary>
/// <param name="Reach">At least.</param>
/// <param name="Aim">At best.</param>
/// <param name="Figure">Of which figure; null for the test accuracy.</param>
sealed record BookTarget(double Reach, double Aim, string? Figure = null);
