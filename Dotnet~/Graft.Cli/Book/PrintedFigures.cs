namespace Graft.Cli.Book;

/// <summary>What three runs of the book's author printed: test accuracies as fractions.</summary>
/// <param name="A">With He initialization.</param>
/// <param name="B">With a scale of one by the inputs.</param>
/// <param name="C">Likewise.</param>
/// <param name="Time">The time they printed, in words; empty where they printed none.</param>
sealed record PrintedFigures(double A, double B, double C, string Time)
{
    public double Best => Math.Max(A, Math.Max(B, C));
}
