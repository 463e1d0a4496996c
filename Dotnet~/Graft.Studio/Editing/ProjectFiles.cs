namespace Graft.Studio.Editing;

/// <summary>What a user at a browser can choose from: the project's assets, what was uploaded, the package's models.</summary>
sealed class ProjectFiles(string project, string? package)
{
    const int Most = 2000;

    static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <param name="extensions">Without points; none for any.</param>
    public IReadOnlyList<string> Files(IReadOnlyList<string> extensions) => List((folder, all) => Directory.EnumerateFiles(folder, "*", all)
        .Where(each => !each.EndsWith(".meta") && !each.EndsWith(".part") && (extensions.Count == 0 || extensions.Any(end => each.EndsWith("." + end, StringComparison.OrdinalIgnoreCase)))));

    public IReadOnlyList<string> Folders() => List((folder, all) => Directory.EnumerateDirectories(folder, "*", all).Prepend(folder));

    /// <summary>A path as it is listed, or any full one, as a full one.</summary>
    public string Full(string listed) => Path.GetFullPath(Path.Combine(project, listed));

    /// <summary>How a path is listed.</summary>
    public string Listed(string full)
    {
        string relative = Path.GetRelativePath(project, full);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? full : relative.Replace('\\', '/');
    }

    IReadOnlyList<string> List(Func<string, EnumerationOptions, IEnumerable<string>> look)
    {
        IEnumerable<string> roots = [Path.Combine(project, "Assets"), Path.Combine(project, "Library", "Uploads"), .. package == null ? Array.Empty<string>() : [Path.Combine(package, "Models")]];
        return [.. roots.Where(Directory.Exists).SelectMany(root => look(root, Everything).Select(Listed).Order(StringComparer.OrdinalIgnoreCase)).Take(Most)];
    }
}
