using Graft.Cli.Materials;
using Graft.Cli.Packing;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>`graft sbom` as a user calls it.</summary>
public sealed class SbomCommandTests : CommandTestBase
{
    [Test]
    public void ItWritesTheBillOfThePackage()
    {
        Run("sbom", "--out", "release");
        byte[] expected = BillOfMaterials.Of(PackedRelease.Release, Tarball.Write(PackedRelease.Files), new RestoredPackages("Graft.OpenCL"));
        Assert.That(File.ReadAllBytes(At($"release/com.graftml.graft-{PackedRelease.Release.Version}.spdx.json")), Is.EqualTo(expected));
    }
}
