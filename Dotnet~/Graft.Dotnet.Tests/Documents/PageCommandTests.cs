using System.CommandLine;
using System.Text.RegularExpressions;
using Graft.Cli.Commands;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>What README and the other pages show of the command line is what it takes; what is marked `run` is run.</summary>
public sealed class PageCommandTests
{
    const string Script = "./graft ";

    // What the script does itself, and what is a program that these tests do not hold, with the text that names its options.
    static readonly IReadOnlyDictionary<string, string[]> ByText = new Dictionary<string, string[]>
    {
        ["test"] = ["graft"], ["metas"] = ["graft"], ["studio"] = ["Dotnet~/Graft.Studio/Commands/StudioOptions.cs", "Dotnet~/Graft.Studio/Commands/StudioCommand.cs", "graft"],
    };

    static readonly Command Root = Whole();

    static IEnumerable<Fence> Shell => Fence.All.Where(fence => fence.Language == "sh");

    static IEnumerable<Fence> Running => Shell.Where(fence => fence.Is("run"));

    [TestCaseSource(nameof(Shell))]
    public void TheCommandLineTakesIt(Fence fence)
    {
        foreach (string line in Lines(fence).Where(line => line.StartsWith(Script))) Assert.That(Trouble(line), Is.Null, line);
    }

    [TestCaseSource(nameof(Running))]
    public void MarkedLinesRun(Fence fence)
    {
        using var workplace = new PageWorkplace();
        foreach (string line in Lines(fence))
        {
            Assert.That(line, Does.StartWith(Script), "only the command line is run here");
            CommandResult result = CommandProcess.Run(workplace.Folder, Words(line));
            Assert.That(result.Code, Is.Zero, $"{line}\n{result.Errors}");
            Assert.That(result.Output, Is.Not.Empty, line);
        }
    }

    [Test]
    public void EveryBlockWithACommandSaysSo() =>
        Assert.That(Fence.All.Where(fence => fence.Language != "sh" && fence.Text.Contains("\n" + Script, StringComparison.Ordinal) || fence.Language == "" && fence.Text.StartsWith(Script)), Is.Empty);

    [Test]
    public void WhatIsWrongIsSeen()
    {
        Assert.That(Trouble("./graft train --epochs 3 --out mine.graft   # three of them"), Is.Null);
        Assert.That(Trouble("./graft train --eras 3"), Does.Contain("--eras"));
        Assert.That(Trouble("./graft learn"), Is.Not.Null);
        Assert.That(Trouble("./graft studio --open"), Is.Null);
        Assert.That(Trouble("./graft studio --shut"), Does.Contain("--shut"));
    }

    // With the programs that bench and play stand for.
    static Command Whole()
    {
        Command[] programs = [new Benchmarks.Commands.BenchmarksCommand(), new Play.Commands.PlayCommand()];
        var root = new Command("graft");
        foreach (Command command in CommandLine.All.Where(command => programs.All(program => program.Name != command.Name)).Concat(programs)) root.Add(command);
        return root;
    }

    static IEnumerable<string> Lines(Fence fence) => fence.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    static string[] Words(string line) => Regex.Replace(line[Script.Length..], " #.*", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // What the command line would say against it; null for nothing.
    static string? Trouble(string line)
    {
        string[] words = Words(line);
        if (!ByText.TryGetValue(words[0], out string[]? files)) return Root.Parse(words).Errors.FirstOrDefault()?.Message;
        string text = string.Concat(files.Select(Repository.Text));
        return words.FirstOrDefault(word => word.StartsWith("--") && word != "--filter" && !text.Contains(word));
    }
}
