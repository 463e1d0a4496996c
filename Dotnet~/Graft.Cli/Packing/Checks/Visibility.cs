namespace Graft.Cli.Packing.Checks;

/// <summary>What Unity sees of a package.</summary>
static class Visibility
{
    const string Samples = "Samples~";

    /// <summary>Whether a path wants a .meta: Unity sees it, or will when the sample that it is part of is imported.</summary>
    public static bool WantsMeta(string path)
    {
        string[] parts = path.Split('/');
        string[] seen = parts[0] == Samples ? parts[1..] : parts;
        return seen.Length > 0 && !seen.Any(part => part.StartsWith('.') || part.EndsWith('~'));
    }
}
