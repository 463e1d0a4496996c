using Graft.Cli.Packing;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Every assembly definition compiled from its own file as Unity does it: those of the repository, and those of a release as a user unpacks it.</summary>
public sealed class AssemblyCompilationTests
{
    static readonly string[] ForPlayers = ["Graft", "Graft.OpenCL", "Graft.Components", "Graft.Samples.DigitPad", "Graft.Samples.TransferLearning"];
    static readonly string[] ForTheEditor = [.. ForPlayers, "Graft.Editing"];

    PackageCompiler? repository, release;
    string unpacked = "";

    static IReadOnlyList<UnityTarget> Targets => UnityTarget.All;

    [OneTimeSetUp]
    public void Unpack()
    {
        unpacked = Directory.CreateTempSubdirectory("graft-unpacked-").FullName;
        BranchLayout.Write(Tarball.Read(new MemoryStream(Tarball.Write(PackedRelease.Files))), unpacked);
        repository = new PackageCompiler(Repository.Root);
        release = new PackageCompiler(unpacked);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        repository?.Dispose();
        release?.Dispose();
        Directory.Delete(unpacked, true);
    }

    [TestCaseSource(nameof(Targets))]
    public void TheRepositoryCompiles(UnityTarget target)
    {
        IEnumerable<string> expected = target.IsEditor ? [.. ForTheEditor, "Graft.Editing.Tests"] : ForPlayers;
        if (target.Defines.Contains("UNITY_INCLUDE_TESTS")) expected = [.. expected, "Graft.Tests", "Graft.PlayMode.Tests"];
        Assert.That(repository!.Compile(target), Is.EquivalentTo(expected));
    }

    [TestCaseSource(nameof(Targets))]
    public void AReleaseCompilesWithItsOwnLibraries(UnityTarget target) => Assert.That(release!.Compile(target), Is.EquivalentTo(target.IsEditor ? ForTheEditor : ForPlayers));
}
