namespace Graft.Cli.Book;

/// <summary>The answer to one question of exercises 1–7, from an experiment.</summary>
sealed record BookAnswer
{
    public required int Question { get; init; }
    public required string Paragraph { get; init; }

    /// <summary>The experiment's figures: the first row heads the columns.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Table { get; init; }
    public double Seconds { get; init; }

    /// <summary>Whether there is a picture, plots/question-N.png.</summary>
    public bool Plot { get; init; }
}
