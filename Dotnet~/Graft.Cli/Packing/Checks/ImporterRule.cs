using System.Text.RegularExpressions;

namespace Graft.Cli.Packing.Checks;

/// <summary>A .meta names the importer that Unity has for such a file; an importer of the package's own is in the package.</summary>
sealed partial class ImporterRule : IPackageRule
{
    // The editor's own importers have GUIDs that begin so.
    const string BuiltIn = "0000000000000000";

    static readonly Dictionary<string, string> Importers = new()
    {
        [".cs"] = "MonoImporter:", [".asmdef"] = "AssemblyDefinitionImporter:", [".png"] = "TextureImporter:", [".dll"] = "PluginImporter:", [".md"] = "TextScriptImporter:",
        [".txt"] = "TextScriptImporter:", [".json"] = "TextScriptImporter:", [".uxml"] = "ScriptedImporter:", [".uss"] = "ScriptedImporter:",
    };

    public IEnumerable<string> Findings(PackageTree package)
    {
        HashSet<string> scripts = [.. package.Paths.Where(path => path.EndsWith(".cs.meta", StringComparison.Ordinal)).Select(meta => MetaRule.Guid(package, meta))];
        foreach (string meta in package.Paths.Where(path => path.EndsWith(".meta", StringComparison.Ordinal)))
        {
            string text = package.Text(meta), owner = meta[..^".meta".Length];
            if (Wanted(package, owner) is { } importer && !text.Contains(importer, StringComparison.Ordinal)) yield return $"{meta}: does not say {importer.TrimEnd(':')}, which Unity imports such files by";
            string script = Script().Match(text).Groups[1].Value;
            if (script != "" && !script.StartsWith(BuiltIn, StringComparison.Ordinal) && !scripts.Contains(script)) yield return $"{meta}: is imported by the script {script}, which is not in the package";
        }
    }

    static string? Wanted(PackageTree package, string path) =>
        path == "package.json" ? "PackageManifestImporter:" : package.HasFolder(path) ? "folderAsset: yes" : Importers.GetValueOrDefault(Path.GetExtension(path));

    [GeneratedRegex("^  script: .*guid: ([0-9a-f]+)", RegexOptions.Multiline)]
    private static partial Regex Script();
}
