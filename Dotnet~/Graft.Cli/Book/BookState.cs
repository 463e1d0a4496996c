namespace Graft.Cli.Book;

/// <summary>All that a folder of results remembers, as it is written to its file.</summary>
sealed record BookState
{
    /// <summary>Which images: results of others do not mix.</summary>
    public required string Data { get; init; }
    public List<BookEntry> Entries { get; init; } = [];
    public List<BookAnswer> Answers { get; init; } = [];
    public List<SearchTime> Searches { get; init; } = [];

    /// <summary>Over all sessions.</summary>
    public double Seconds { get; set; }
}
