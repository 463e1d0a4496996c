using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The workflows run on other machines, late; what they call can be looked at here.</summary>
public sealed class WorkflowTests
{
    static IEnumerable<string> Workflows => Repository.Files.Where(path => path.StartsWith(".github/workflows/"));

    static IEnumerable<string> Called(string pattern) => Called(Workflows, pattern);

    static IEnumerable<string> Called(IEnumerable<string> files, string pattern) =>
        files.SelectMany(path => Regex.Matches(WithoutComments(path), pattern)).Select(match => match.Groups[1].Value).Distinct();

    static string WithoutComments(string path) => Regex.Replace(Repository.Text(path), @"(^| )#.*", "", RegexOptions.Multiline);

    static IEnumerable<string> Scripts => Called(@"(\.ci/\w+)");

    // By a workflow itself, or by a script that one calls: the command, and what it is given in that line.
    static IEnumerable<string> Commands => Called(Workflows.Concat(Scripts), @"\./graft ([a-z]+[^\n&|;)]*)").Where(call => call.Split(' ')[0] != "test");

    [TestCaseSource(nameof(Scripts))]
    public void ScriptsAreThere(string script) => Assert.That(Repository.Full(script), Does.Exist);

    [TestCaseSource(nameof(Commands))]
    public void TheCommandLineHasTheCommandsAndTheirOptions(string call)
    {
        string command = call.Split(' ')[0];
        CommandResult help = CommandProcess.Run(Repository.Root, command, "--help");
        Assert.That(help, Has.Property("Code").Zero.And.Property("Output").Contains($"graft {command}"));
        foreach (Match option in Regex.Matches(call, "--[a-z-]+")) Assert.That(help.Output, Does.Match($@"{option.Value}\b"));
    }

    [Test]
    public void TheReleasesScriptHasTheStepsThatAreAskedOfIt()
    {
        string[] steps = [.. Called(@"\.ci/release (\w+)")];
        Assert.That(steps, Is.EqualTo(new[] { "check", "make", "publish" }));
        foreach (string step in steps) Assert.That(Repository.Text(".ci/release"), Does.Contain($"\n{step}() {{\n"));
    }

    // A version's tag can be moved to other code by whoever owns the action; a commit cannot.
    [Test]
    public void ActionsOfOthersAreThoseOfACommit()
    {
        string[] uses = [.. Workflows.SelectMany(path => Repository.Text(path).Split('\n')).Where(line => line.Contains("uses: ") && !line.Contains("uses: ./"))];
        Assert.That(uses, Is.Not.Empty.And.All.Match(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$"));
    }

    // The right to write is that of jobs that build nothing.
    [Test]
    public void NothingIsBuiltWhereThereIsTheRightToWrite()
    {
        string[] writing = [.. Workflows.SelectMany(path => Regex.Split(WithoutComments(path), @"(?m)^  (?=[\w-]+:\s*$)")).Where(job => job.Contains(": write"))];
        Assert.That(writing, Has.Length.EqualTo(1).And.All.StartsWith("publish:"));
        Assert.That(writing, Has.None.Contains("dotnet").And.None.Contains("./graft"));
    }

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
