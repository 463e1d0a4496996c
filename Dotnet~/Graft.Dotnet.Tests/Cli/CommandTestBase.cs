using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Gives each test of the command line a folder of its own.</summary>
public abstract class CommandTestBase
{
    string? folder;

    internal string Folder => folder!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("graft-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Folder, true);

    internal string At(string name) => Path.Combine(Folder, name);
    internal string[] Files => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    /// <summary>Runs a command that must succeed.</summary>
    internal CommandResult Run(params IEnumerable<string> arguments)
    {
        CommandResult result = CommandProcess.Run(Folder, arguments);
        Assert.That(result.Code, Is.EqualTo(0), result.Errors);
        return result;
    }

    /// <summary>Runs a command that must fail with one line, and leave the folder as it was.</summary>
    internal string Fail(int code, params IEnumerable<string> arguments)
    {
        string[] before = Files;
        CommandResult result = CommandProcess.Run(Folder, arguments);
        Assert.That(result.Code, Is.EqualTo(code), result.Errors);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.ErrorLines.Length, Is.EqualTo(1), result.Errors);
        Assert.That(result.Errors, Does.StartWith("graft: ").And.Not.Contain("   at "));
        Assert.That(Files, Is.EqualTo(before));
        return result.ErrorLines[0];
    }
}
