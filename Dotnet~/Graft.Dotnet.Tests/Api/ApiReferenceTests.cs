using System.Text.RegularExpressions;
using System.Xml.Linq;
using Graft.Cli.Api.Reference;
using Mono.Cecil;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Declarations as C# writes them, and XML documentation as Markdown, of what is hard to get right.</summary>
public sealed class ApiReferenceTests
{
    SampleLibrary? library;

    [OneTimeSetUp]
    public void Compile() => library = new SampleLibrary(ApiSample.Source);

    [OneTimeTearDown]
    public void Remove() => library?.Dispose();

    [Test]
    public void ThePageIsAsExpected()
    {
        string page = library!.Reference().Pages["layers.md"];
        Assert.That(page[page.IndexOf("[All pages]", StringComparison.Ordinal)..], Is.EqualTo(ApiSample.Page + "\n"));
    }

    [Test]
    public void WhatIsNotSaidIsFound() => Assert.That(library!.Reference().Undocumented, Is.EqualTo(new[] { "F:Sample.Rest.Unsaid" }));

    [Test]
    public void AnchorsAreThoseOfTheHeadings()
    {
        string page = library!.Reference().Pages["layers.md"];
        var headings = Regex.Matches(page, "^## (.+)$", RegexOptions.Multiline).Select(match => Page.Anchor(match.Groups[1].Value));
        Assert.That(Regex.Matches(page, @"\]\(#([^)]+)\)").Select(match => match.Groups[1].Value).Except(headings), Is.Empty);
    }

    [Test]
    public void NoDocumentationIsTakenForAnothers()
    {
        // The compiler's own names: each of the file's is a member that was found.
        var named = XDocument.Load(library!.At("Sample.xml")).Descendants("member").Select(member => member.Attribute("name")!.Value);
        var types = new ApiTypes([AssemblyDefinition.ReadAssembly(library.At("Sample.dll"))], _ => ApiArea.All[0]);
        Assert.That(named.Where(name => types.Find(name) == null), Is.Empty);
    }
}
