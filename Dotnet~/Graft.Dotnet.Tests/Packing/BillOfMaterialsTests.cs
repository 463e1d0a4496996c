using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Graft.Cli.Materials;
using Graft.Cli.Packing;
using Graft.Cli.Sessions;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The bill of materials: valid SPDX 2.3, of everything that ships, in agreement with the notices.</summary>
public sealed class BillOfMaterialsTests
{
    const string Plugins = "Runtime/Plugins/";

    static readonly RestoredPackages Origins = new("Graft.OpenCL");
    static readonly byte[] Packed = Tarball.Write(PackedRelease.Files);
    static readonly Lazy<JsonElement> Made = new(() => JsonDocument.Parse(BillOfMaterials.Of(PackedRelease.Release, Packed, Origins)).RootElement);

    static JsonElement Bill => Made.Value;

    static JsonElement[] Packages => [.. Bill.GetProperty("packages").EnumerateArray()];

    static IEnumerable<string> Libraries => PackedRelease.Files.Paths.Where(path => path.EndsWith(".dll"));

    [Test]
    public void TheDocumentHasWhatSpdxRequires()
    {
        Assert.That(Text(Bill, "spdxVersion"), Is.EqualTo("SPDX-2.3"));
        Assert.That(Text(Bill, "dataLicense"), Is.EqualTo("CC0-1.0"));
        Assert.That(Text(Bill, "SPDXID"), Is.EqualTo("SPDXRef-DOCUMENT"));
        Assert.That(Text(Bill, "name"), Is.Not.Empty);
        Assert.That(Uri.TryCreate(Text(Bill, "documentNamespace"), UriKind.Absolute, out Uri? place) && place!.Fragment == "", "an absolute URI without a fragment");
        JsonElement made = Bill.GetProperty("creationInfo");
        Assert.That(Text(made, "created"), Does.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"));
        Assert.That(made.GetProperty("creators").EnumerateArray().Select(each => each.GetString()), Is.Not.Empty.And.All.Match("^(Person|Organization|Tool): .+"));
    }

    [Test]
    public void EachPackageHasWhatSpdxRequires()
    {
        Assert.That(Packages.Select(each => Text(each, "SPDXID")), Is.Unique.And.All.Match("^SPDXRef-[A-Za-z0-9.-]+$"));
        foreach (JsonElement package in Packages)
        {
            Assert.That(Text(package, "name"), Is.Not.Empty);
            Assert.That(Text(package, "downloadLocation"), Does.Match("^(NOASSERTION|https://.+)$"));
            Assert.That(package.GetProperty("filesAnalyzed").GetBoolean(), Is.False, "otherwise each file must be listed");
            Assert.That(Text(package, "supplier"), Does.Match("^Organization: .+"));
            Assert.That(Text(package, "copyrightText"), Is.Not.Empty);
            Assert.That(Text(package.GetProperty("externalRefs")[0], "referenceLocator"), Does.Match(@"^pkg:(generic|nuget)/[^@]+@" + Regex.Escape(Text(package, "versionInfo")) + "$"));
        }
    }

    [Test]
    public void RelationshipsAreOfWhatIsThere()
    {
        string[] known = [.. Packages.Select(each => Text(each, "SPDXID")), "SPDXRef-DOCUMENT"];
        var relationships = Bill.GetProperty("relationships").EnumerateArray().Select(each => (From: Text(each, "spdxElementId"), Kind: Text(each, "relationshipType"), To: Text(each, "relatedSpdxElement"))).ToArray();
        Assert.That(relationships.SelectMany(each => new[] { each.From, each.To }).Distinct(), Is.SubsetOf(known));
        Assert.That(relationships.Where(each => each.Kind == "DESCRIBES").Select(each => each.To), Is.EqualTo(new[] { "SPDXRef-Package-com.graftml.graft" }));
        Assert.That(relationships.Where(each => each.Kind == "CONTAINS").Select(each => each.To).Append("SPDXRef-Package-com.graftml.graft"), Is.EquivalentTo(Packages.Select(each => Text(each, "SPDXID"))));
    }

    [Test]
    public void GraftIsInItAsItIsPublished()
    {
        JsonElement graft = Packages.Single(each => Text(each, "packageFileName") == PackedRelease.Release.FileName);
        Assert.That(Checksum(graft), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Packed))));
        Assert.That(Text(graft, "licenseDeclared"), Is.EqualTo("MIT"));
        Assert.That(Text(graft, "copyrightText"), Does.StartWith("Copyright (c) "));
        Assert.That(Text(Bill, "documentNamespace"), Does.EndWith(Checksum(graft)), "another release, another document");
    }

    [Test]
    public void EachLibraryIsInItAsItShips()
    {
        Assert.That(Packages.Select(each => Text(each, "packageFileName")).Where(file => file.EndsWith(".dll")), Is.EquivalentTo(Libraries));
        foreach (string library in Libraries)
            Assert.That(Checksum(Packages.Single(each => Text(each, "packageFileName") == library)), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(PackedRelease.Files.Bytes(library)))), library);
    }

    [Test]
    public void TheNoticesSayTheSame()
    {
        string[] rows = Repository.Text("Third Party Notices.md").Split('\n');
        foreach (JsonElement package in Packages.Where(each => Text(each, "packageFileName").StartsWith(Plugins)))
        {
            string name = Text(package, "name");
            string row = rows.First(each => Regex.IsMatch(each, $@"^\|.*(^|[ ,|]){Regex.Escape(name)}[ ,]"));
            Assert.That(row, Does.Contain($"| {Text(package, "versionInfo")} |").And.Contain($"| {Text(package, "licenseDeclared")} |"), name);
        }
    }

    [Test]
    public void TheSameReleaseHasTheSameBill()
    {
        byte[] one = BillOfMaterials.Of(PackedRelease.Release, Packed, Origins);
        Assert.That(BillOfMaterials.Of(PackedRelease.Release, Packed, new RestoredPackages("Graft.OpenCL")), Is.EqualTo(one));
        Assert.That(Encoding.UTF8.GetString(one), Does.Not.Contain(Environment.MachineName).And.Not.Contain(Repository.Root));
    }

    [Test]
    public void AVersionWithoutAnEntryIsRefused()
    {
        Release undated = PackedRelease.Release with { Version = "9.9.9" };
        Assert.That(Assert.Throws<CommandException>(() => BillOfMaterials.Of(undated, Packed, Origins))!.Message, Does.Contain("CHANGELOG.md").And.Contain("9.9.9"));
    }

    [Test]
    public void APackageWithoutALicenceIsRefused()
    {
        string folder = Directory.CreateTempSubdirectory("graft-nuget-").FullName;
        try
        {
            Assert.That(Assert.Throws<CommandException>(() => NugetPackage.Read(folder))!.Message, Does.Contain("nuspec"));
            File.WriteAllText(Path.Combine(folder, "some.nuspec"), "<package><metadata><id>Some</id><authors>Somebody</authors><licenseUrl>https://some.where</licenseUrl></metadata></package>");
            Assert.That(Assert.Throws<CommandException>(() => NugetPackage.Read(folder))!.Message, Does.Contain("licence"));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    static string Checksum(JsonElement package) => Text(package.GetProperty("checksums")[0], "checksumValue");
}
