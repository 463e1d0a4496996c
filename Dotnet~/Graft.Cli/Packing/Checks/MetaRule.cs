using System.Text.RegularExpressions;

namespace Graft.Cli.Packing.Checks;

/// <summary>What Unity sees has a .meta with a GUID of its own, and no .meta is left over: a package cannot be written to, so Unity could not mend it.</summary>
sealed partial class MetaRule : IPackageRule
{
    const string Ending = ".meta";

    public IEnumerable<string> Findings(PackageTree package)
    {
        foreach (string path in package.Paths.Where(path => !path.EndsWith(Ending, StringComparison.Ordinal)).Concat(package.Folders).Where(Visibility.WantsMeta))
            if (!package.Has(path + Ending)) yield return $"{path}: has no .meta; without one Unity ignores it";
        string[] metas = [.. package.Paths.Where(path => path.EndsWith(Ending, StringComparison.Ordinal))];
        foreach (string meta in metas)
        {
            string owner = meta[..^Ending.Length];
            if (!Visibility.WantsMeta(owner) || !package.Has(owner) && !package.HasFolder(owner)) yield return $"{meta}: belongs to nothing that Unity sees; delete it";
        }
        foreach (var shared in metas.GroupBy(meta => Guid(package, meta)))
            if (shared.Key == "") foreach (string meta in shared) yield return $"{meta}: has no guid of 32 hexadecimal digits";
            else if (shared.Count() > 1) yield return $"{string.Join(", ", shared)}: have the same guid; Unity takes one of them for the other";
    }

    /// <summary>The GUID in a .meta; empty where there is none.</summary>
    public static string Guid(PackageTree package, string meta) => GuidLine().Match(package.Text(meta)).Groups[1].Value;

    [GeneratedRegex("^guid: ([0-9a-f]{32})\r?$", RegexOptions.Multiline)]
    private static partial Regex GuidLine();
}
