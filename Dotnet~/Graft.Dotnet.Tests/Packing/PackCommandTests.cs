using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>`graft pack` as a user calls it.</summary>
public sealed class PackCommandTests : CommandTestBase
{
    static string FileName => PackedRelease.Release.FileName;

    [Test]
    public void TwoPacksAreTheSameToTheByte()
    {
        Run("pack", "--out", "one");
        Run("pack", "--out", "two");
        Assert.That(File.ReadAllBytes(At($"two/{FileName}")), Is.EqualTo(File.ReadAllBytes(At($"one/{FileName}"))));
        Assert.That(FileName, Is.EqualTo($"com.graftml.graft-{PackedRelease.Release.Version}.tgz"));
    }

    [Test]
    public void TheBranchHoldsWhatTheTarballHolds()
    {
        Run("pack", "--layout", "upm", "--out", "branch");
        string[] written = [.. Files.Where(path => path.StartsWith("branch/", StringComparison.Ordinal)).Select(path => path["branch/".Length..])];
        Assert.That(written, Is.EquivalentTo(PackedRelease.Files.Paths));
        foreach (string path in new[] { "package.json", "README.md", "Runtime/Plugins/MessagePack.dll" }) Assert.That(File.ReadAllBytes(At($"branch/{path}")), Is.EqualTo(PackedRelease.Files.Bytes(path)), path);
    }

    [Test]
    public void AFolderThatHoldsSomethingStaysAsItIs()
    {
        File.WriteAllText(At("precious"), "");
        CommandResult refused = CommandProcess.Run(Folder, "pack", "--layout", "upm", "--out", ".");
        Assert.That(refused.Code, Is.EqualTo(1));
        Assert.That(refused.Errors, Does.Contain("is not empty"));
        Assert.That(Files, Is.EqualTo(new[] { "precious" }));
    }

    [Test]
    public void OptionsThatDoNotGoTogetherAreNamed()
    {
        Assert.That(Fail(2, "pack", "--commit"), Does.Contain("--layout upm"));
        Assert.That(Fail(2, "pack", "--layout", "upm", "--commit", "--out", "x"), Does.Contain("--out"));
        Assert.That(Fail(2, "pack", "--layout", "zip"), Does.Contain("tarball, upm"));
    }
}
