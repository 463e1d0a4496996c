using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>What Unity's package manager, and a reader of the notices, rely on.</summary>
public sealed class PackageTests
{
    static readonly JsonElement Manifest = JsonDocument.Parse(Repository.Text("package.json")).RootElement;

    static string Property(string name) => Manifest.GetProperty(name).GetString()!;

    [Test]
    public void TheManifestFollowsUnitysRules()
    {
        Assert.That(Property("name"), Is.EqualTo("com.graftml.graft"));
        Assert.That(Property("displayName"), Does.Match("^[a-zA-Z0-9 ]+$"));
        Assert.That(Property("unity"), Is.EqualTo("2022.3"));
        Assert.That(Property("description"), Is.Not.Empty);
        Assert.That(Property("license"), Is.EqualTo("MIT"));
        Assert.That(Manifest.GetProperty("author").GetProperty("name").GetString(), Is.Not.Empty);
    }

    [Test]
    public void SamplesLieWithinSamples()
    {
        if (!Manifest.TryGetProperty("samples", out JsonElement samples)) return;
        foreach (string path in samples.EnumerateArray().Select(each => each.GetProperty("path").GetString()!))
        {
            Assert.That(path, Does.StartWith("Samples~/"));
            Assert.That(Repository.IsFolder(path), path + " exists");
        }
    }

    [Test]
    public void TheNoticesNameEveryPackageInItsVersion()
    {
        var rows = Repository.Text("Third Party Notices.md").Split('\n');
        var packages = XDocument.Load(Repository.Full("Dotnet~/Directory.Packages.props")).Descendants("PackageVersion");
        var unnamed = packages.Select(each => (name: each.Attribute("Include")!.Value, version: each.Attribute("Version")!.Value))
            .Where(each => !rows.Any(row => Regex.IsMatch(row, $@"(^|[ ,|]){Regex.Escape(each.name)}[ ,]") && row.Contains(each.version)));
        Assert.That(unnamed, Is.Empty);
    }
}
