using System.Reflection;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The C# that README and the other pages show compiles, in the language and against the library that Unity has; what is marked `run` runs.</summary>
public sealed class PageCodeTests
{
    static readonly string[] Kinds = ["unity", "core", "cli"];

    static readonly IReadOnlyList<Fence> Code = Fence.All.Where(fence => fence.Language == "csharp").ToArray();

    static readonly IReadOnlyList<PageProgram> Plain = PageCompiler.Programs(Code.Where(fence => !Kinds.Any(fence.Is)));

    static IEnumerable<Fence> Running => Plain.Select(program => program.Fence).Where(fence => fence.Is("run"));

    Assembly? compiled;

    [Test]
    public void CodeCompiles() => Assert.That(Compiled.GetTypes(), Has.Length.GreaterThanOrEqualTo(Plain.Count));

    [Test]
    public void CodeForUnityCompiles()
    {
        var programs = Of("unity");
        Assert.That(programs.Count, Is.GreaterThan(5));
        using var unity = new PageCompiler();
        unity.Compile(programs, "Graft", "Graft.OpenCL", "Graft.Components");
    }

    [Test]
    public void CodeOfTheCoreCompiles()
    {
        var programs = Of("core");
        Assert.That(programs, Is.Not.Empty);
        using var core = new PageCompiler();
        core.CompileCore(programs);
    }

    [Test]
    public void CodeOfTheCommandLineCompiles()
    {
        var programs = Of("cli");
        Assert.That(programs, Is.Not.Empty);
        using var commandLine = new PageCompiler();
        commandLine.CompileCommandLine(programs);
    }

    [TestCaseSource(nameof(Running))]
    public void MarkedCodeRuns(Fence fence) => Assert.That(OutputOf(fence), Is.Not.Empty, "it shows nothing");

    [Test]
    public void TheFirstSampleOfReadmeRecognisesADigit()
    {
        string output = OutputOf(Running.First(fence => fence.Page == "README.md"));
        Match said = Regex.Match(output, @"^A (\d), with probability (0\.\d+|1\.000); it is a (\d)\.\s*$");
        Assert.That(said.Success, output);
        Assert.That(said.Groups[1].Value, Is.EqualTo(said.Groups[3].Value));
    }

    [Test]
    public void WhatIsWrongIsToldByPageAndLine()
    {
        Fence wrong = Fence.Of("wrong.md", "A sentence.\n\n<!-- given: Dataset data -->\n```csharp run\nint count = data.Count;\ndata.Learn();\n```\n").Single();
        Assert.That((wrong.Given, wrong.Is("run"), wrong.Line), Is.EqualTo(("Dataset data", true, 5)));
        using var pages = new PageCompiler();
        string message = Assert.Throws<AssertionException>(() => pages.Compile(PageCompiler.Programs([wrong]), "Graft", "Graft.OpenCL"))!.Message;
        Assert.That(message, Does.Contain("wrong.md(6").And.Contain("Learn"));
    }

    [Test]
    public void MarksAndCommentsAreKnown()
    {
        var known = Kinds.Append("run");
        Assert.That(Code.Where(fence => fence.Marks.Except(known).Any() || fence.Marks.Count(Kinds.Contains) > 1), Is.Empty);
        Assert.That(Running.Where(fence => fence.Given != null || fence.Within != null), Is.Empty, "nobody could give them anything");
        foreach (string page in Fence.Pages.Where(page => !Fence.IsReference(page)))
        {
            int comments = Regex.Matches(Repository.Text(page), @"^<!-- \w+: ", RegexOptions.Multiline).Count;
            int taken = Fence.All.Where(fence => fence.Page == page && fence.Language == "csharp").Sum(fence => new[] { fence.Given, fence.Within, fence.Into }.Count(each => each != null));
            Assert.That(comments, Is.EqualTo(taken), page);
        }
        foreach (Fence fence in Code.Where(fence => fence.Into != null))
            Assert.That(Repository.Text(fence.Page), Does.Contain($"`{fence.Into!.Split(": ", 2)[1]}`"), "the page says it, too");
    }

    static IReadOnlyList<PageProgram> Of(string kind) => PageCompiler.Programs(Code.Where(fence => fence.Is(kind)));

    Assembly Compiled
    {
        get
        {
            if (compiled != null) return compiled;
            using var compiler = new PageCompiler();
            return compiled = Assembly.Load(File.ReadAllBytes(compiler.Compile(Plain, "Graft", "Graft.OpenCL")));
        }
    }

    string OutputOf(Fence fence)
    {
        var run = Compiled.GetType(Plain.Single(program => program.Fence == fence).Name)!.GetMethod(PageProgram.Method)!.CreateDelegate<Action>();
        using var workplace = new PageWorkplace();
        TextWriter before = Console.Out;
        var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            run();
        }
        finally
        {
            Console.SetOut(before);
        }
        return output.ToString();
    }
}
