using System.Text.Json;

namespace Graft.Cli.Packing.Checks;

/// <summary>Assembly definitions say of themselves what is so, and what they refer to is there.</summary>
sealed class AssemblyRule : IPackageRule
{
    const string Ending = ".asmdef", TestLibrary = "nunit.framework.dll", TestConstraint = "UNITY_INCLUDE_TESTS";

    // Of the engine and its packages.
    static readonly string[] Unitys = ["UnityEngine.", "UnityEditor.", "Unity."];

    public IEnumerable<string> Findings(PackageTree package)
    {
        var definitions = package.Paths.Where(path => path.EndsWith(Ending, StringComparison.Ordinal)).Select(path => (path, json: JsonText.Object(package.Text(path)))).ToArray();
        HashSet<string> known = [.. definitions.Select(each => each.json?.Text("name") ?? ""), .. definitions.Select(each => "GUID:" + (package.Has(each.path + ".meta") ? MetaRule.Guid(package, each.path + ".meta") : ""))];
        HashSet<string> libraries = [.. package.Paths.Where(path => path.EndsWith(".dll", StringComparison.Ordinal)).Select(path => Path.GetFileName(path)), TestLibrary];
        foreach (var (path, json) in definitions)
            if (json is not { } definition) yield return $"{path}: is no JSON object";
            else foreach (string finding in Findings(definition, known, libraries, path.StartsWith("Editor/", StringComparison.Ordinal))) yield return $"{path}: {finding}";
        foreach (var same in definitions.GroupBy(each => each.json?.Text("name")).Where(each => each.Key != null && each.Count() > 1))
            yield return $"{string.Join(", ", same.Select(each => each.path))}: have the same name, {same.Key}; Unity compiles neither";
    }

    static IEnumerable<string> Findings(JsonElement definition, HashSet<string> known, HashSet<string> libraries, bool editor)
    {
        string[] named = definition.Texts("precompiledReferences");
        if (string.IsNullOrEmpty(definition.Text("name"))) yield return "has no name";
        foreach (string reference in definition.Texts("references").Where(name => !known.Contains(name) && !Unitys.Any(name.StartsWith))) yield return $"refers to {reference}, which neither the package nor Unity has";
        foreach (string library in named.Where(name => !libraries.Contains(name))) yield return $"refers to {library}, which the package does not hold";
        if (named.Length > 0 && !definition.Flag("overrideReferences")) yield return "names libraries without overrideReferences, so Unity passes over them; set it";
        if (editor && !definition.Texts("includePlatforms").SequenceEqual(["Editor"])) yield return "is in Editor and not for the platform Editor alone, so a build would contain it";
        if (!named.Contains(TestLibrary)) yield break;
        if (!definition.Texts("defineConstraints").Contains(TestConstraint)) yield return $"holds tests without the constraint {TestConstraint}, so every game would compile them";
        if (!definition.TryGetProperty("autoReferenced", out JsonElement auto) || auto.ValueKind != JsonValueKind.False) yield return "holds tests and is autoReferenced; switch that off";
    }
}
