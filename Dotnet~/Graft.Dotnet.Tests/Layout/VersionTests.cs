using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The version stands in package.json; whatever else tells one has it from there, or is held to it here.</summary>
public sealed class VersionTests
{
    // As semver.org has it: no leading zeros, what comes before a release after a hyphen, notes on the build after a plus.
    const string Semantic = @"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?";

    static readonly string Version = JsonDocument.Parse(Repository.Text("package.json")).RootElement.GetProperty("version").GetString()!;

    [Test]
    public void ItIsASemanticVersion() => Assert.That(Version, Does.Match($"^{Semantic}$"));

    [Test]
    public void TheTopEntryOfTheChangelogIsOfIt()
    {
        string[] entries = [.. Repository.Text("CHANGELOG.md").Split('\n').Where(line => line.StartsWith("## "))];
        Assert.That(entries, Is.Not.Empty.And.All.Match($@"^## \[{Semantic}\] - \d{{4}}-\d\d-\d\d$"), "each says of which version it is, and of which day");
        Assert.That(Regex.Match(entries[0], $@"\[(?<version>{Semantic})\]").Groups["version"].Value, Is.EqualTo(Version));
    }

    [Test]
    public void TheReadmeSpeaksOfIt() =>
        Assert.That(Regex.Matches(Repository.Text("README.md").Replace(".tgz", ""), $@"(\b[Vv]ersion |com\.graftml\.graft-|upm/)(?<version>{Semantic})").Select(match => match.Groups["version"].Value), Is.Not.Empty.And.All.EqualTo(Version));

    [TestCase(typeof(Network))]
    [TestCase(typeof(OpenCL.OpenClDeviceInfo))]
    [TestCase(typeof(Cli.Commands.CommandLine))]
    public void TheAssembliesHaveIt(Type type) =>
        Assert.That(type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, Is.EqualTo(Version));

    [Test]
    public void TheCommandLineTellsIt() => Assert.That(CommandProcess.Run(Repository.Root, "--version").Output.TrimEnd(), Is.EqualTo(Version));

    [Test]
    public void NoProjectHasOneOfItsOwn()
    {
        var projects = Repository.Files.Where(path => path.EndsWith(".csproj") || path.EndsWith(".props") || path.EndsWith(".targets"));
        Assert.That(projects.Where(path => Regex.IsMatch(Repository.Text(path), @"<((Assembly|File|Informational|Package)?Version|VersionPrefix)>\s*\d")), Is.Empty);
    }
}
