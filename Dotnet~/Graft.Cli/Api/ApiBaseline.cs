using Graft.Cli.Sessions;

namespace Graft.Cli.Api;

/// <summary>
/// The written-down API of one assembly, as PublicApiAnalyzers reads it: what a release has promised, and what has come or gone since. A line is a member; what a release
/// promised and no longer holds is marked as removed.
/// </summary>
sealed class ApiBaseline
{
    const string ShippedName = "PublicAPI.Shipped.txt", UnshippedName = "PublicAPI.Unshipped.txt", Removed = "*REMOVED*";

    readonly string folder;
    readonly SortedSet<string> shipped, unshipped;

    /// <summary>Reads the files and brings them up to date with what the compiler said; writes nothing.</summary>
    public ApiBaseline(string folder, CompilerLog log)
    {
        this.folder = folder;
        shipped = Lines(ShippedName);
        unshipped = Lines(UnshippedName);
        // The log may be older than the files: what they hold already is no news.
        New = [.. log.New.Where(each => !shipped.Contains(each) && !unshipped.Contains(each))];
        Gone = [.. log.Gone.Where(each => unshipped.Contains(each) || (shipped.Contains(each) && !unshipped.Contains(Removed + each)))];
        unshipped.UnionWith(New);
        unshipped.ExceptWith(Gone);
        unshipped.ExceptWith(shipped);
        unshipped.UnionWith(Gone.Where(shipped.Contains).Select(each => Removed + each));
        unshipped.ExceptWith(log.Back.Select(each => Removed + each));
    }

    public IReadOnlyList<string> New { get; }
    public IReadOnlyList<string> Gone { get; }

    /// <summary>Whether the files are as they ought to be, in order and without doubles.</summary>
    public bool IsUpToDate => Content(ShippedName) == Text(shipped) && Content(UnshippedName) == Text(unshipped);

    /// <summary>Part of a release: what has come since the last one is promised from now on.</summary>
    public void Ship()
    {
        shipped.ExceptWith(unshipped.Where(IsRemoval).Select(each => each[Removed.Length..]));
        shipped.UnionWith(unshipped.Where(each => !IsRemoval(each)));
        unshipped.Clear();
    }

    /// <returns>Whether anything was written.</returns>
    public bool Write()
    {
        if (IsUpToDate) return false;
        OutputFile.Write(Path.Combine(folder, ShippedName), System.Text.Encoding.UTF8.GetBytes(Text(shipped)));
        OutputFile.Write(Path.Combine(folder, UnshippedName), System.Text.Encoding.UTF8.GetBytes(Text(unshipped)));
        return true;
    }

    static bool IsRemoval(string line) => line.StartsWith(Removed, StringComparison.Ordinal);

    static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    SortedSet<string> Lines(string file) => new(Content(file).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.Ordinal);

    string Content(string file) => Path.Combine(folder, file) is var path && File.Exists(path) ? File.ReadAllText(path) : "";
}
