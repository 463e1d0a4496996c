using System.Text.RegularExpressions;

namespace Graft.Cli.Packing.Checks;

/// <summary>The pages that every package has are there; the changelog begins with the package's version, the licence says something, the notices name each library.</summary>
sealed partial class PageRule : IPackageRule
{
    const string Changelog = "CHANGELOG.md", Licence = "LICENSE.md", Notices = "Third Party Notices.md";

    public IEnumerable<string> Findings(PackageTree package)
    {
        foreach (string page in new[] { "README.md", Changelog, Licence })
            if (!package.Has(page) || string.IsNullOrWhiteSpace(package.Text(page))) yield return $"{page}: is missing or empty; every package has one";
        string? version = package.Has("package.json") ? JsonText.Object(package.Text("package.json"))?.Text("version") : null;
        if (package.Has(Changelog) && FirstEntry().Match(package.Text(Changelog)).Groups[1].Value is var logged && logged != version)
            yield return $"{Changelog}: its first entry is {(logged == "" ? "missing" : logged)}, and package.json says {version}; begin with \"## [{version}] - \" and the date";
        string notices = package.Has(Notices) ? package.Text(Notices) : "";
        foreach (string library in package.Paths.Where(path => path.EndsWith(".dll", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path)))
            if (!Regex.IsMatch(notices, $@"(?<![\w.]){Regex.Escape(library)}(?![\w.]*\w)")) yield return $"{Notices}: does not name {library}, which the package holds; add its licence";
    }

    [GeneratedRegex(@"^## \[(.+?)\] - \d{4}-\d\d-\d\d\s*$", RegexOptions.Multiline)]
    private static partial Regex FirstEntry();
}
