using System.Text.RegularExpressions;

namespace Graft.Cli.Packing.Checks;

/// <summary>Libraries keep out of a game's way: only who names one gets it, Unity does not look into its references, and one define leaves all of them out.</summary>
sealed partial class LibraryRule : IPackageRule
{
    public IEnumerable<string> Findings(PackageTree package)
    {
        var defines = new HashSet<string>();
        foreach (string path in package.Paths.Where(path => path.EndsWith(".dll.meta", StringComparison.Ordinal)))
        {
            string text = package.Text(path);
            if (!text.Contains("isExplicitlyReferenced: 1", StringComparison.Ordinal)) yield return $"{path}: isExplicitlyReferenced is not 1, so every assembly of the game would get the library";
            if (!text.Contains("validateReferences: 0", StringComparison.Ordinal)) yield return $"{path}: validateReferences is not 0, so Unity refuses the library for references to other versions";
            string define = LeavesOut().Match(text).Groups[1].Value;
            if (define == "") yield return $"{path}: no scripting define leaves the library out; a game that has it already cannot be built";
            else defines.Add(define);
        }
        if (defines.Count > 1) yield return $"The libraries are left out by different scripting defines ({string.Join(", ", defines.Order(StringComparer.Ordinal))}); give all of them one";
    }

    [GeneratedRegex(@"^  defineConstraints:\r?\n  - '?!(\w+)", RegexOptions.Multiline)]
    private static partial Regex LeavesOut();
}
