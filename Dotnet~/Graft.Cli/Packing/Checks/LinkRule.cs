using System.Text.RegularExpressions;

namespace Graft.Cli.Packing.Checks;

/// <summary>Links and pictures of the pages lead to what is in the package, or to the web.</summary>
sealed partial class LinkRule : IPackageRule
{
    public IEnumerable<string> Findings(PackageTree package) =>
        from page in package.Paths
        where page.EndsWith(".md", StringComparison.Ordinal)
        from Match link in Link().Matches(Code().Replace(package.Text(page), ""))
        let target = link.Groups["file"].Value
        let path = Resolved(page, Uri.UnescapeDataString(target))
        where !package.Has(path) && !package.HasFolder(path)
        select $"{page}: links to {target}, which is not in the package";

    static string Resolved(string page, string target)
    {
        var parts = new List<string>(page.Split('/')[..^1]);
        foreach (string part in target.TrimEnd('/').Split('/'))
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part != ".") parts.Add(part);
        return string.Join('/', parts);
    }

    // Up to a heading within the page; addresses have a colon.
    [GeneratedRegex(@"\]\((?<file>[^)#:\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();
}
