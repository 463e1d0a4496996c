using Graft.Cli.Api;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>What is public is written down beside each project, and a change of it is found.</summary>
public sealed class ApiBaselineTests
{
    const string Pad = "namespace Sample { public sealed class Pad { public int Width => 28; public void Clear() { } } }";

    static readonly string[] OfPad = ["Sample.Pad", "Sample.Pad.Clear() -> void", "Sample.Pad.Pad() -> void", "Sample.Pad.Width.get -> int"];

    static IEnumerable<string> Assemblies => ShippedAssembly.All.Select(each => each.Name);

    [TestCaseSource(nameof(Assemblies))]
    public void TheApiIsWrittenDown(string name)
    {
        ShippedAssembly assembly = ShippedAssembly.All.Single(each => each.Name == name);
        var baseline = new ApiBaseline(assembly.BaselineFolder, CompilerLog.Read(assembly.CompilerLogPath));
        const string Remedy = "If the change is meant, run ./graft api, and commit what it writes. The change is: ";
        Assert.That(baseline.New, Is.Empty, $"{name} has new public members. {Remedy}");
        Assert.That(baseline.Gone, Is.Empty, $"{name} has lost public members, or they are others now. {Remedy}");
        Assert.That(baseline.IsUpToDate, $"The baseline of {name} is out of order. {Remedy}");
    }

    [Test]
    public void EveryAssemblyThatUnityCompilesIsHeld()
    {
        var shipped = Project.All.Where(project => project.Folder.StartsWith("Runtime/") || project.Folder == "Editor").Select(project => (project.Name, project.Folder));
        Assert.That(ShippedAssembly.All.Select(each => (each.Name, each.Sources)), Is.EquivalentTo(shipped));
        foreach (ShippedAssembly each in ShippedAssembly.All) Assert.That(File.Exists(each.CompilerLogPath), each.Name);
    }

    [Test]
    public void AChangeIsFoundUntilItIsWrittenDown()
    {
        using var library = new SampleLibrary(Pad, unshipped: string.Join('\n', OfPad) + "\n");
        Assert.That(Changes(library), Is.Empty);

        File.WriteAllText(library.At("Sample.cs"), Pad.Replace("void Clear()", "void Clear(bool really = false)"));
        library.Compile();
        Assert.That(Changes(library), Is.EqualTo(new[] { "+ Sample.Pad.Clear(bool really = false) -> void", "- Sample.Pad.Clear() -> void" }));

        Assert.That(new ApiBaseline(library.Folder, library.Log).Write());
        Assert.That(Changes(library), Is.Empty, "the log of the last compilation is older");
        library.Compile();
        Assert.That(library.Log.New.Concat(library.Log.Gone).Concat(library.Log.Back), Is.Empty, "the analyzer agrees");
    }

    [Test]
    public void WhatAReleasePromisedIsMarkedWhereItGoes()
    {
        using var library = new SampleLibrary("namespace Sample { public sealed class Pad { } }", shipped: string.Join('\n', OfPad) + "\n");
        Assert.That(new ApiBaseline(library.Folder, library.Log).Write());
        Assert.That(File.ReadAllText(library.At(SampleLibrary.Unshipped)), Is.EqualTo("*REMOVED*Sample.Pad.Clear() -> void\n*REMOVED*Sample.Pad.Width.get -> int\n"));

        File.WriteAllText(library.At("Sample.cs"), Pad);
        library.Compile();
        var back = new ApiBaseline(library.Folder, library.Log);
        Assert.That(back.Write());
        Assert.That(File.ReadAllText(library.At(SampleLibrary.Unshipped)), Is.Empty, "it came back");
        library.Compile();
        Assert.That(library.Log.New.Concat(library.Log.Gone).Concat(library.Log.Back), Is.Empty, "the analyzer agrees");
    }

    [Test]
    public void AReleasePromisesWhatHasComeSince()
    {
        using var library = new SampleLibrary(Pad, shipped: "Sample.Gone\nSample.Pad\n", unshipped: string.Join('\n', OfPad.Skip(1)) + "\n*REMOVED*Sample.Gone\n");
        var baseline = new ApiBaseline(library.Folder, library.Log);
        Assert.That(baseline.IsUpToDate, Is.False, "the order");
        baseline.Ship();
        baseline.Write();
        Assert.That(File.ReadAllText(library.At(SampleLibrary.Shipped)), Is.EqualTo(string.Join('\n', OfPad) + "\n"));
        Assert.That(File.ReadAllText(library.At(SampleLibrary.Unshipped)), Is.Empty);
    }

    [Test]
    public void LinesThatAMergeDoubledAreOneAgain()
    {
        using var library = new SampleLibrary(Pad, unshipped: string.Join('\n', OfPad.SkipLast(1).Concat(OfPad.SkipLast(1))) + "\n");
        Assert.That((library.Log.IsBlind, Changes(library).Any()), Is.EqualTo((true, false)), "the analyzer stops there, before it sees what is new");
        var baseline = new ApiBaseline(library.Folder, library.Log);
        Assert.That((baseline.IsUpToDate, baseline.Write(), baseline.IsUpToDate), Is.EqualTo((false, true, true)));
        library.Compile();
        Assert.That(library.Log.IsBlind, Is.False);
        Assert.That(Changes(library), Is.EqualTo(new[] { "+ " + OfPad[^1] }));
    }

    static IEnumerable<string> Changes(SampleLibrary library)
    {
        var baseline = new ApiBaseline(library.Folder, library.Log);
        return [.. baseline.New.Select(each => "+ " + each), .. baseline.Gone.Select(each => "- " + each)];
    }
}
