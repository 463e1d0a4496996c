using System.Text.Json;
using System.Text.RegularExpressions;

namespace Graft.Cli.Packing.Checks;

/// <summary>package.json has the fields that Unity's package manager wants, in its forms.</summary>
sealed class ManifestRule : IPackageRule
{
    const string Manifest = "package.json";

    // Field, form, what it must be.
    static readonly (string Field, string Form, string Wanted)[] Texts =
    [
        ("name", @"^[a-z0-9][a-z0-9_-]*(\.[a-z0-9][a-z0-9_-]*){2,}$", "such as com.company.package, in lower case"),
        ("version", @"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?$", "a semantic version such as 1.2.3"),
        ("displayName", "^[a-zA-Z0-9 ]+$", "letters, digits and spaces"),
        ("description", @"\S", "a sentence or two"),
        ("unity", @"^\d{4,}\.\d+$", "such as 2022.3"),
        ("license", @"\S", "the licence's SPDX name, such as MIT"),
    ];

    public IEnumerable<string> Findings(PackageTree package)
    {
        if (!package.Has(Manifest)) return [$"{Manifest}: is missing, so this is no package"];
        return JsonText.Object(package.Text(Manifest)) is { } manifest ? Findings(manifest) : [$"{Manifest}: is no JSON object"];
    }

    static IEnumerable<string> Findings(JsonElement manifest)
    {
        foreach (var (field, form, wanted) in Texts)
            if (!Regex.IsMatch(manifest.Text(field) ?? "", form)) yield return $"{Manifest}: {field} is {Shown(manifest, field)}; it must be {wanted}";
        if (manifest.Text("name") is { Length: > MostLetters }) yield return $"{Manifest}: name is longer than {MostLetters} characters; shorten it";
        if (!manifest.TryGetProperty("author", out JsonElement author) || string.IsNullOrWhiteSpace(author.Text("name"))) yield return $"{Manifest}: author has no name; it must be an object with one";
        if (!manifest.TryGetProperty("dependencies", out JsonElement dependencies)) yield break;
        if (dependencies.ValueKind != JsonValueKind.Object) yield return $"{Manifest}: dependencies must be an object of names and versions";
        else
            foreach (JsonProperty each in dependencies.EnumerateObject().Where(each => each.Value.ValueKind != JsonValueKind.String || !Regex.IsMatch(each.Value.GetString()!, Texts[1].Form)))
                yield return $"{Manifest}: depends on {each.Name} {each.Value}; a package may depend on versions such as 1.2.3 alone";
    }

    // What the editor's package manager shows whole.
    const int MostLetters = 50;

    static string Shown(JsonElement manifest, string field) => manifest.TryGetProperty(field, out JsonElement value) ? value.ToString() is "" ? "empty" : $"\"{value}\"" : "missing";
}
