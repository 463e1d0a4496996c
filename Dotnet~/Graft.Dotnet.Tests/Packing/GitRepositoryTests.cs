using System.Diagnostics;
using Graft.Cli.Packing;
using Graft.Cli.Sessions;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>A release committed to its branch beside whatever is being worked on.</summary>
public sealed class GitRepositoryTests : CommandTestBase
{
    [SetUp]
    public void MakeRepository()
    {
        Directory.CreateDirectory(At("repository"));
        Git("init", "--quiet", "--initial-branch=main");
        Git("config", "user.name", "Somebody");
        Git("config", "user.email", "somebody@example.org");
        File.WriteAllText(At("repository/source"), "source");
        Git("add", "source");
        Git("commit", "--quiet", "--message=First");
        BranchLayout.Write(new PackageTree([]).With("package.json", "{}").With("Runtime/ignored.dll", "library"), At("release"));
    }

    GitRepository Repository => new(At("repository"));

    [Test]
    public void TheBranchHoldsTheFolderAndNothingElseChanges()
    {
        string commit = Repository.Commit(At("release"), "upm", "Release");
        Assert.That(Git("ls-tree", "-r", "--name-only", "upm"), Is.EqualTo("Runtime/ignored.dll\npackage.json\n"));
        Assert.That(Git("rev-parse", "upm").Trim(), Is.EqualTo(commit));
        Assert.That(Git("status", "--porcelain"), Is.Empty);
        Assert.That(Git("branch", "--show-current"), Is.EqualTo("main\n"));
    }

    [Test]
    public void TheNextReleaseFollowsTheLast()
    {
        string first = Repository.Commit(At("release"), "upm", "Release");
        Assert.That(Repository.Commit(At("release"), "upm", "The same again"), Is.EqualTo(first));
        File.WriteAllText(At("release/package.json"), "{ }");
        Repository.Commit(At("release"), "upm", "Another");
        Assert.That(Git("rev-parse", "upm^").Trim(), Is.EqualTo(first));
    }

    [Test]
    public void ABranchThatIsCheckedOutIsLeftAlone()
    {
        string before = Git("rev-parse", "main");
        Assert.That(() => Repository.Commit(At("release"), "main", "Release"), Throws.TypeOf<CommandException>().With.Message.Contains("checked out"));
        Assert.That(Git("rev-parse", "main"), Is.EqualTo(before));
    }

    [Test]
    public void WhatIsNotCommittedIsNamed()
    {
        Assert.That(Repository.Uncommitted(["source", "new"]), Is.Empty);
        File.WriteAllText(At("repository/source"), "changed");
        File.WriteAllText(At("repository/new"), "");
        File.WriteAllText(At("repository/other"), "");
        Assert.That(Repository.Uncommitted(["source", "new"]), Is.EquivalentTo(new[] { "source", "new" }));
    }

    // A person's own list of what git passes over must not decide what a release holds unseen.
    [Test]
    public void WhatOnlyThisMachineIgnoresIsNamed()
    {
        File.WriteAllText(At("ignored"), "*.orig\n");
        Git("config", "core.excludesFile", At("ignored"));
        File.WriteAllText(At("repository/source.orig"), "");
        Assert.That(Repository.Uncommitted(["source", "source.orig"]), Is.EqualTo(new[] { "source.orig" }));
    }

    [Test]
    public void TheBranchDoesNotDependOnTheMachinesGit()
    {
        File.WriteAllText(At("release/Runtime/page.md"), "one\r\ntwo\n");
        string plain = Tree("plain");
        File.WriteAllText(At("attributes"), "*.md text eol=lf\n");
        Git("config", "core.autocrlf", "input");
        Git("config", "core.attributesFile", At("attributes"));
        Git("config", "core.excludesFile", At("attributes"));
        Assert.That(Tree("configured"), Is.EqualTo(plain));
    }

    [Test]
    public void WhereThereIsNoGitNothingIsAsked() => Assert.That(new GitRepository(At("release")).IsThere, Is.False);

    string Tree(string branch) => Git("rev-parse", Repository.Commit(At("release"), branch, "Release") + "^{tree}");

    string Git(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = At("repository"), RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, string.Join(' ', arguments));
        return output;
    }
}
