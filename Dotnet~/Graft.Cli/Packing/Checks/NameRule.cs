namespace Graft.Cli.Packing.Checks;

/// <summary>Only what belongs into a package is in it, under names that every system and Unity's rules take.</summary>
sealed class NameRule : IPackageRule
{
    const int LongestPath = 140, DeepestPath = 10;

    static readonly string[] Hidden = ["Documentation~", "Samples~"];
    static readonly string[] Personal = [".user", ".DotSettings", ".suo", ".orig", ".rej", ".tmp", ".partial", ".csproj", ".sln", ".slnx"];
    static readonly string[] Leftovers = ["bin", "obj", "node_modules", "Thumbs.db"];

    // Windows takes no file with these letters.
    static readonly char[] Forbidden = ['<', '>', ':', '"', '\\', '|', '?', '*'];

    /// <summary>Whether the path is of what stays behind when a package is made: hidden, or for tools.</summary>
    public static bool IsStrange(string path)
    {
        string[] parts = path.Split('/');
        return parts.Where((part, i) => part.StartsWith('.') || part.EndsWith('~') && !(i == 0 && Hidden.Contains(part))).Any()
            || Personal.Contains(Path.GetExtension(path)) || parts.Any(Leftovers.Contains);
    }

    public IEnumerable<string> Findings(PackageTree package)
    {
        foreach (string path in package.Paths)
        {
            string[] parts = path.Split('/');
            if (IsStrange(path)) yield return $"{path}: is for work on the package, or was left by a tool; it does not belong into a package";
            if (path.Length > LongestPath) yield return $"{path}: the path has {path.Length} characters, and Unity's rules allow {LongestPath}";
            if (parts.Length > DeepestPath) yield return $"{path}: lies {parts.Length} levels deep, and Unity's rules allow {DeepestPath}";
            if (path.IndexOfAny(Forbidden) >= 0 || parts.Any(part => part.EndsWith('.') || part.EndsWith(' '))) yield return $"{path}: Windows takes no such name";
        }
        foreach (var same in package.Paths.Concat(package.Folders).GroupBy(path => path.ToLowerInvariant()).Where(each => each.Count() > 1))
            yield return $"{string.Join(", ", same)}: differ only in case, and are one file on Windows and macOS";
    }
}
