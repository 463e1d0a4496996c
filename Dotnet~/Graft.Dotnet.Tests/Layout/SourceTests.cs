using System.Text.RegularExpressions;
using Mono.Cecil;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>One type per file, under its own name, in a file that can be read in one go.</summary>
public sealed class SourceTests
{
    const int MostLines = 300, LongestPath = 140, DeepestPath = 10;

    static IEnumerable<Project> Projects => Project.All;

    [Test]
    public void FilesAreShort()
    {
        var sources = Repository.Files.Where(path => path.EndsWith(".cs") || path.EndsWith(".cl"));
        var lengths = sources.Select(path => (path, lines: Repository.Text(path).Split('\n').Length - 1));
        Assert.That(lengths.Where(each => each.lines > MostLines), Is.Empty, $"past {MostLines} lines a file is two things");
    }

    [TestCaseSource(nameof(Projects))]
    public void OneTypePerFileUnderItsName(Project project)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(project.AssemblyPath);
        var names = TypeReferences.WrittenTypes(assembly.MainModule).Select(type => type.Name).ToArray();
        // UnityEvent, UnityEvent`1, UnityEvent`2 … are one thing, in one file.
        var types = names.Select(TypeReferences.PlainName).Distinct().ToArray();
        // AssemblyInfo.cs holds what is said of the assembly as a whole, and no type.
        var files = project.Sources.Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "AssemblyInfo").ToArray();
        Assert.That(types.Except(files), Is.Empty, "these types are in a file of another name");
        Assert.That(files.Except(types), Is.Empty, "these files hold no type of their name");
        Assert.That(Repeated(names), Is.Empty, "these types exist twice; one name is one thing");
        Assert.That(Repeated(files), Is.Empty, "these file names exist twice");
    }

    [Test]
    public void NamesSayWhatIsInside()
    {
        // The stand-in has the engine's names.
        var vague = Repository.Entries.Where(path => !path.StartsWith("Dotnet~/Graft.StandIn") && Regex.IsMatch(path, @"(^|/|[a-z])(Utils?|Utilities|Helpers?|Common|Managers?)(\.cs)?$"));
        Assert.That(vague, Is.Empty, "name it after what it is for");
    }

    [Test]
    public void PathsFitUnitysPackageRules()
    {
        Assert.That(Repository.Entries.Where(path => path.Length > LongestPath), Is.Empty, $"longer than {LongestPath} characters");
        Assert.That(Repository.Entries.Where(path => path.Split('/').Length > DeepestPath), Is.Empty, $"deeper than {DeepestPath} folders");
    }

    static IEnumerable<string> Repeated(IEnumerable<string> names) => names.GroupBy(name => name).Where(each => each.Count() > 1).Select(each => each.Key);
}
