using System.Globalization;
using System.Text.RegularExpressions;
using Graft.Cli.Packing;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Sizes that Documentation~/platforms.md names are those of the release as it is.</summary>
public sealed class ReleaseSizeTests
{
    const double Percent = 10;

    static readonly string Page = Repository.Text("Documentation~/platforms.md");

    static PackageTree Files => PackedRelease.Files;

    static IEnumerable<PluginLibrary> Libraries => PluginLibrary.All;

    [Test]
    public void OfTheTarball()
    {
        double[] named = Figures(@"the tarball\s+has\s+(?<figure>[\d.]+) MB, and\s+(?<figure>[\d.]+) MB\s+without");
        Assert.That(named, Is.EqualTo(new[] { Tarball.Write(Files).Length, Tarball.Write(ModelFiles.Without(Files)).Length }.Select(bytes => bytes / 1e6)).Within(Percent).Percent);
    }

    [Test]
    public void OfTheKernels()
    {
        int bytes = Files.Files.Where(file => file.Path.EndsWith(".cl")).Sum(file => file.Content.Length);
        Assert.That(Figures(@"every\s+build\s+takes\s+along\s+\((?<figure>[\d.]+) MB"), Is.EqualTo(new[] { bytes / 1e6 }).Within(2 * Percent).Percent);
    }

    [TestCaseSource(nameof(Libraries))]
    public void OfALibrary(object one)
    {
        var library = (PluginLibrary)one;
        string name = Regex.Escape(library.File);
        double whole = new FileInfo(new RestoredPackages("Graft.OpenCL").Library(library)).Length / 1e3, ships = Files.Bytes("Runtime/Plugins/" + library.File).Length / 1e3;
        if (library.Reduced) Assert.That(Figures($@"\| `{name}` \| (?<figure>[\d,]+) kB \| (?<figure>[\d,]+) kB \|"), Is.EqualTo(new[] { whole, ships }).Within(Percent).Percent);
        else Assert.That(Figures($@"\| `{name}` \| (?<figure>[\d,]+) kB \| whole \|"), Is.EqualTo(new[] { ships }).Within(Percent).Percent);
    }

    // None where the page says it in other words, which is no figure either.
    static double[] Figures(string pattern) =>
        [.. Regex.Match(Page, pattern).Groups["figure"].Captures.Select(figure => double.Parse(figure.Value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture))];
}
