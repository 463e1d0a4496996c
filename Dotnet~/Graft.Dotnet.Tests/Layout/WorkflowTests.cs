using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The workflows run on other machines, late; what they call can be looked at here.</summary>
public sealed class WorkflowTests
{
    static IEnumerable<string> Workflows => Repository.Files.Where(path => path.StartsWith(".github/workflows/"));

    static IEnumerable<string> Called(string pattern) =>
        Workflows.SelectMany(path => Regex.Matches(WithoutComments(path), pattern)).Select(match => match.Groups[1].Value).Distinct();

    static string WithoutComments(string path) => Regex.Replace(Repository.Text(path), @"(^| )#.*", "", RegexOptions.Multiline);

    static IEnumerable<string> Scripts => Called(@"(\.ci/\w+)");

    static IEnumerable<string> Commands => Called(@"\./graft ([a-z]+)");

    [TestCaseSource(nameof(Scripts))]
    public void ScriptsAreThere(string script) => Assert.That(Repository.Full(script), Does.Exist);

    [TestCaseSource(nameof(Commands))]
    public void TheCommandLineHasTheCommands(string command) =>
        Assert.That(CommandProcess.Run(Repository.Root, command, "--help"), Has.Property("Code").Zero.And.Property("Output").Contains($"graft {command}"));

    [Test]
    public void WorkflowsCalledByOthersAreThere() => Assert.That(Called(@"uses: \./(\S+)"), Is.Not.Empty.And.SubsetOf(Workflows));

    [Test]
    public void EachLimitsItsTimeAndItsRights()
    {
        foreach (string path in Workflows)
        {
            string text = Repository.Text(path);
            Assert.That(Regex.Matches(text, "runs-on:"), Has.Count.EqualTo(Regex.Matches(text, "timeout-minutes:").Count), path);
            Assert.That(text, Does.Match(@"(?m)^permissions:\n  contents: read$"), path);
        }
    }
}
