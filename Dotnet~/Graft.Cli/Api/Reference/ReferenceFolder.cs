using System.Text;
using Graft.Cli.Sessions;

namespace Graft.Cli.Api.Reference;

/// <summary>The folder that the reference's pages are in, and are alone in.</summary>
sealed class ReferenceFolder(string folder)
{
    public static string Below(string root) => Path.Combine(root, "Documentation~", "api");

    /// <summary>The files that are missing, other than the pages, or there without one.</summary>
    public IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> pages) =>
        [.. Names().Union(pages.Keys).Where(name => !pages.TryGetValue(name, out string? text) || Content(name) != text).Order(StringComparer.Ordinal)];

    /// <summary>Makes it hold the pages and nothing else.</summary>
    /// <returns>What was written or deleted.</returns>
    public IReadOnlyList<string> Write(IReadOnlyDictionary<string, string> pages)
    {
        OutputFile.MakeFolder(folder);
        IReadOnlyList<string> changed = Differences(pages);
        foreach (string name in changed)
            if (pages.TryGetValue(name, out string? text)) OutputFile.Write(At(name), Encoding.UTF8.GetBytes(text));
            else File.Delete(At(name));
        return changed;
    }

    IEnumerable<string> Names() => Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)) : [];

    string? Content(string name) => File.Exists(At(name)) ? File.ReadAllText(At(name)) : null;

    string At(string name) => Path.Combine(folder, name);
}
