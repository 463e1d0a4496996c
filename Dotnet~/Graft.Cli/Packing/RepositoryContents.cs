namespace Graft.Cli.Packing;

/// <summary>What a release takes from the repository: what Unity and its users read. Tests, the .NET side and pictures (two megabytes) stay.</summary>
static class RepositoryContents
{
    static readonly string[] Taken = ["CHANGELOG.md", "Documentation~", "Editor", "LICENSE.md", "Models", "README.md", "Runtime", "SECURITY.md", "Samples~", "Third Party Notices.md", "package.json"];
    static readonly string[] Left = ["Documentation~/images"];
    static readonly string[] PersonalFiles = [".user", ".DotSettings"];

    /// <summary>Where they lie in the repository, from its root.</summary>
    public static IReadOnlyList<string> Roots { get; } = [.. Taken, .. Taken.Where(root => !root.EndsWith('~')).Select(root => root + ".meta")];

    public static IEnumerable<PackageFile> Read(string root) =>
        Roots.SelectMany(taken => Files(root, taken)).Select(path => new PackageFile(path, File.ReadAllBytes(Path.Combine(root, path))));

    static IEnumerable<string> Files(string root, string path)
    {
        if (!Directory.Exists(Path.Combine(root, path))) return [path];
        return new DirectoryInfo(Path.Combine(root, path)).EnumerateFileSystemInfos().Where(entry => !IsHidden(entry.Name) && !Left.Contains($"{path}/{entry.Name}"))
            .SelectMany(entry => Files(root, $"{path}/{entry.Name}"));
    }

    static bool IsHidden(string name) => name.StartsWith('.') || name.EndsWith('~') || PersonalFiles.Contains(Path.GetExtension(name));
}
