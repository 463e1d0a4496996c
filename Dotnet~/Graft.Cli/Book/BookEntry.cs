namespace Graft.Cli.Book;

/// <summary>What is kept of one exercise and one seed, beside its model and its curves.</summary>
sealed record BookEntry
{
    public required string Exercise { get; init; }
    public required ulong Seed { get; init; }

    /// <summary>Of the recipe and of what it was built on: with another, the entry is no longer good.</summary>
    public required string Stamp { get; init; }

    /// <summary>The build that made it. Another build's results are kept where the recipe is the same.</summary>
    public string Program { get; init; } = "";

    /// <summary>The exercises whose networks it took.</summary>
    public required IReadOnlyList<string> BuiltOn { get; init; }
    public required double Seconds { get; init; }
    public required string Device { get; init; }

    /// <summary>Of the last run, at its best epoch.</summary>
    public required double ValidationAccuracy { get; init; }

    /// <summary>The names of its curves; the files have the same, after the exercise and the seed.</summary>
    public required IReadOnlyList<string> Curves { get; init; }

    /// <summary>What the exercise measured besides, such as "speedup".</summary>
    public required IReadOnlyDictionary<string, double> Figures { get; init; }

    /// <summary>What it had to say of this seed.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }

    /// <summary>On the test images, once they were read; null before.</summary>
    public double? Accuracy { get; init; }
    public double? MacroPrecision { get; init; }
}
