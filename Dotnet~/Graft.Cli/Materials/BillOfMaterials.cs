using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Graft.Cli.Packing;
using Graft.Cli.Sessions;

namespace Graft.Cli.Materials;

/// <summary>
/// What a release is made of, as SPDX 2.3 in JSON: Graft itself and each library that it carries, with version, licence, origin and checksum.
/// The same release gives the same bytes: nothing in it tells of the machine or of the day it was made.
/// </summary>
static class BillOfMaterials
{
    const string Document = "SPDXRef-DOCUMENT", Unknown = "NOASSERTION";

    static readonly JsonSerializerOptions Style = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string FileName(Release release) => $"{release.Name}-{release.Version}.spdx.json";

    /// <summary>With the libraries as Graft's own build has them.</summary>
    public static byte[] Of(Release release, byte[] tarball) => Of(release, tarball, new RestoredPackages("Graft.OpenCL"));

    /// <param name="release">What is listed.</param>
    /// <param name="tarball">The release as it is published.</param>
    /// <param name="packages">Where its libraries come from.</param>
    /// <exception cref="CommandException">A library's package does not state its licence, or the changelog no date.</exception>
    public static byte[] Of(Release release, byte[] tarball, RestoredPackages packages)
    {
        string hash = Sha256(tarball), graft = Reference(release.Name);
        object[] libraries = [.. PluginLibrary.All.Select(library => Library(release, library, packages))];
        var document = new
        {
            spdxVersion = "SPDX-2.3", dataLicense = "CC0-1.0", SPDXID = Document, name = $"{release.Name}-{release.Version}",
            documentNamespace = $"https://spdx.org/spdxdocs/{release.Name}-{release.Version}-{hash}",
            creationInfo = new { created = Day(release), creators = new[] { $"Tool: graft-{release.Version}" }, comment = "The date is the changelog's, so that the same release has the same bill." },
            packages = new[] { Graft(release, hash) }.Concat(libraries),
            relationships = new[] { Relationship(Document, "DESCRIBES", graft) }.Concat(PluginLibrary.All.Select(library => Relationship(graft, "CONTAINS", Reference(library.Package)))),
        };
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(document, Style) + "\n");
    }

    static object Graft(Release release, string hash)
    {
        JsonElement manifest = JsonDocument.Parse(release.Files.Text("package.json")).RootElement;
        string licence = manifest.GetProperty("license").GetString()!;
        return Package(release.Name, release.Version, release.FileName, hash, $"Organization: {manifest.GetProperty("author").GetProperty("name").GetString()}", Unknown, licence,
            Regex.Match(release.Files.Text("LICENSE.md"), "^Copyright .+$", RegexOptions.Multiline).Value.TrimEnd(), "INSTALL", $"pkg:generic/{release.Name}@{release.Version}", "made by ./graft pack");
    }

    static object Library(Release release, PluginLibrary library, RestoredPackages packages)
    {
        string file = $"Runtime/Plugins/{library.File}", version = packages.Version(library.Package);
        NugetPackage origin = NugetPackage.Read(packages.Folder(library.Package));
        string treatment = library.Reduced ? "reduced by the linker of .NET to what Graft calls" : "unchanged";
        string source = $"{library.File} of the NuGet package {library.Package} {version} (SHA-512 {origin.Sha512}), {treatment}";
        return Package(library.Package, version, file, Sha256(release.Files.Bytes(file)), $"Organization: {origin.Authors}", $"https://www.nuget.org/api/v2/package/{library.Package}/{version}",
            origin.Licence, origin.Copyright ?? Unknown, "LIBRARY", $"pkg:nuget/{library.Package}@{version}", source);
    }

    // Files are not listed one by one: the checksum is that of the one file that a package is.
    static object Package(
        string name, string version, string file, string hash, string supplier, string location, string licence, string copyright, string purpose, string locator, string source) => new
        {
            SPDXID = Reference(name), name, versionInfo = version, packageFileName = file, supplier, downloadLocation = location, filesAnalyzed = false,
            checksums = new[] { new { algorithm = "SHA256", checksumValue = hash } }, sourceInfo = source,
            licenseConcluded = licence, licenseDeclared = licence, copyrightText = copyright,
            primaryPackagePurpose = purpose, externalRefs = new[] { new { referenceCategory = "PACKAGE-MANAGER", referenceType = "purl", referenceLocator = locator } },
        };

    static object Relationship(string from, string kind, string to) => new { spdxElementId = from, relationshipType = kind, relatedSpdxElement = to };

    static string Reference(string name) => $"SPDXRef-Package-{name}";

    static string Day(Release release)
    {
        string day = Regex.Match(release.Files.Text("CHANGELOG.md"), $@"^## \[{Regex.Escape(release.Version)}\] - (?<day>\S+)", RegexOptions.Multiline).Groups["day"].Value;
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw new CommandException($"CHANGELOG.md has no entry of version {release.Version} with a date: add one, ## [{release.Version}] - YYYY-MM-DD.");
        return day + "T00:00:00Z";
    }

    static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
