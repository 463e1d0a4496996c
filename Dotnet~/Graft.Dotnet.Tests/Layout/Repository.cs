namespace Graft.Dotnet.Tests;

/// <summary>The package as it lies on disk. Paths are relative to its root, with forward slashes.</summary>
static class Repository
{
    static readonly string[] Produced = { ".git", ".artifacts", "graft-out", ".vs", ".idea", ".vscode" };
    static readonly string[] PersonalFiles = { ".user", ".DotSettings" };

    /// <summary>The folder that holds Graft.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file and folder that belongs to the package, seen by Unity or not.</summary>
    public static IReadOnlyList<string> Entries { get; } = Walk("").ToArray();

    public static IEnumerable<string> Files => Entries.Where(path => !IsFolder(path));

    public static string Full(string path) => Path.Combine(Root, path);

    public static string Text(string path) => File.ReadAllText(Full(path));

    public static bool IsFolder(string path) => Directory.Exists(Full(path));

    /// <summary>Whether the path wants a .meta: Unity sees it, or will when the sample it is part of is imported.</summary>
    public static bool WantsMeta(string path) =>
        path.Split('/') is var parts && (parts[0] == "Samples~" ? parts.Skip(1) : parts) is var seen
        && seen.Any() && !seen.Any(part => part.StartsWith('.') || part.EndsWith('~'));

    static IEnumerable<string> Walk(string folder)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(Full(folder)).EnumerateFileSystemInfos().OrderBy(each => each.Name, StringComparer.Ordinal))
        {
            if (PersonalFiles.Contains(entry.Extension) || (folder == "" && Produced.Contains(entry.Name))) continue;
            string path = folder == "" ? entry.Name : folder + "/" + entry.Name;
            yield return path;
            if (entry is not DirectoryInfo) continue;
            foreach (string inner in Walk(path)) yield return inner;
        }
    }

    static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Graft.slnx"))) return folder.FullName;
        throw new InvalidOperationException("The tests run from a build inside the repository, and no folder above holds Graft.slnx.");
    }
}
