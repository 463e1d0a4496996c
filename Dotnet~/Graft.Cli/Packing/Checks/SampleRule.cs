using System.Text.Json;

namespace Graft.Cli.Packing.Checks;

/// <summary>The samples that the manifest names are there, and those that are there it names.</summary>
sealed class SampleRule : IPackageRule
{
    const string Folder = "Samples~/", Manifest = "package.json";

    public IEnumerable<string> Findings(PackageTree package)
    {
        if (!package.Has(Manifest) || JsonText.Object(package.Text(Manifest)) is not { } manifest) yield break; // another rule's finding
        var named = new HashSet<string>();
        foreach (JsonElement sample in manifest.Elements("samples"))
        {
            string path = sample.Text("path") ?? "";
            named.Add(path);
            foreach (string field in new[] { "displayName", "description" })
                if (string.IsNullOrWhiteSpace(sample.Text(field))) yield return $"{Manifest}: the sample {path} has no {field}";
            if (!path.StartsWith(Folder, StringComparison.Ordinal)) yield return $"{Manifest}: the sample \"{path}\" must lie in {Folder}";
            else if (!package.HasFolder(path)) yield return $"{Manifest}: the sample {path} is not in the package";
        }
        foreach (string path in package.Folders.Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.Count(letter => letter == '/') == 1 && !named.Contains(path)))
            yield return $"{path}: is no sample of {Manifest}, so nobody can import it";
    }
}
