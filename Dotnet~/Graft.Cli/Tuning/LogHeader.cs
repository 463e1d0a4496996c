namespace Graft.Cli.Tuning;

/// <summary>The first line of a search's log.</summary>
/// <param name="Graft">"search", so that the file says what it is.</param>
/// <param name="Version">Of the format.</param>
/// <param name="Device">Where the search began: it goes on there, since the same bits come only from the same device.</param>
/// <param name="Search">What the search is, by key.</param>
sealed record LogHeader(string Graft, int Version, string Device, Dictionary<string, string> Search);
