namespace Graft.StandIn.Tests;

/// <summary>A line of api.txt: the signature, and the page of Unity's documentation where it should stand.</summary>
sealed record ApiLine(string Signature, string Page)
{
    /// <summary>To be checked by whoever puts it there.</summary>
    public string Text => $"{Signature} | {Page} | 2022.3 or older";
}
