namespace Graft.Cli.Packing.Checks;

/// <summary>Every script belongs to an assembly definition: others Unity does not compile in a package.</summary>
sealed class ScriptRule : IPackageRule
{
    public IEnumerable<string> Findings(PackageTree package)
    {
        HashSet<string> folders = [.. package.Paths.Where(path => path.EndsWith(".asmdef", StringComparison.Ordinal) || path.EndsWith(".asmref", StringComparison.Ordinal)).Select(FolderOf)];
        return package.Paths.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && Visibility.WantsMeta(path) && !Above(path).Any(folders.Contains))
            .Select(path => $"{path}: no .asmdef is in its folder or above, so Unity does not compile it");
    }

    static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    static IEnumerable<string> Above(string path)
    {
        for (string folder = FolderOf(path); ; folder = FolderOf(folder))
        {
            yield return folder;
            if (folder == "") yield break;
        }
    }
}
