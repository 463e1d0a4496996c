namespace Graft.Cli.Book;

/// <summary>What the search of an exercise took, over all sessions.</summary>
sealed record SearchTime(string Exercise, string Stamp, double Seconds);
