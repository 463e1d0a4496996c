namespace Graft.Cli.Book;

/// <summary>The answer to one question of exercises 1–7, from an experiment.</summary>
sealed record BookAnswer
{
    public int Question { get; init; }
    public required string Paragraph { get; init; }

    /// <summary>The experiment's figures: the first row heads the columns.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Table { get; init; }

    /// <summary>Runs to be shown in one picture.</summary>
    public IReadOnlyList<string> Curves { get; init; } = [];
    public double Seconds { get; init; }

    /// <summary>Which build gave it: experiments have no recipe apart from their program.</summary>
    public string Program { get; init; } = "";
}
