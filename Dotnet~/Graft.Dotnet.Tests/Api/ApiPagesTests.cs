using Graft.Cli.Api;
using Graft.Cli.Api.Reference;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The reference in Documentation~/api is what `./graft api` makes of the assemblies now. PageNameTests follow its links.</summary>
public sealed class ApiPagesTests
{
    static readonly ApiReference Reference = ApiReference.Of(Repository.Root, ShippedAssembly.All);

    [Test]
    public void ThePagesAreThoseOfTheSources() =>
        Assert.That(new ReferenceFolder(ReferenceFolder.Below(Repository.Root)).Differences(Reference.Pages), Is.Empty,
            "these pages of Documentation~/api are out of date: run ./graft api, and commit what it writes");

    [Test]
    public void EveryPublicMemberIsDocumented() =>
        Assert.That(Reference.Undocumented, Is.Empty, "nothing is said of these, which others can use: write XML documentation, or make them internal");

    [Test]
    public void TheSameBuildGivesTheSamePages() => Assert.That(ApiReference.Of(Repository.Root, ShippedAssembly.All).Pages, Is.EqualTo(Reference.Pages));

    [Test]
    public void EveryFolderThatIsNamedHasAPage() =>
        Assert.That(ApiArea.All.Select(area => area.Page).Append("index.md"), Is.EquivalentTo(Reference.Pages.Keys), "a folder without public types is no area, and two folders cannot share a page");

    [Test]
    public void AFolderHoldsItsPagesAndNothingElse()
    {
        DirectoryInfo place = Directory.CreateTempSubdirectory("graft-api-");
        try
        {
            var folder = new ReferenceFolder(Path.Combine(place.FullName, "api"));
            var pages = new Dictionary<string, string> { ["one.md"] = "1", ["two.md"] = "2" };
            Assert.That(folder.Write(pages), Is.EqualTo(new[] { "one.md", "two.md" }));
            Assert.That(folder.Write(pages), Is.Empty);
            pages.Remove("two.md");
            pages["one.md"] = "another";
            Assert.That(folder.Differences(pages), Is.EqualTo(new[] { "one.md", "two.md" }));
            folder.Write(pages);
            Assert.That(folder.Differences(pages), Is.Empty);
        }
        finally
        {
            place.Delete(true);
        }
    }
}
