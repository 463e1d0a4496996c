using System.Diagnostics;
using System.Security.Cryptography;
using Graft.Cli.Materials;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>`graft pack` as a user calls it.</summary>
public sealed class PackCommandTests : CommandTestBase
{
    static string FileName => PackedRelease.Release.FileName;
    static string Bill => BillOfMaterials.FileName(PackedRelease.Release);

    [Test]
    public void TwoPacksAreTheSameToTheByte()
    {
        Run("pack", "--out", "one");
        Run("pack", "--out", "two");
        Assert.That(File.ReadAllBytes(At($"two/{FileName}")), Is.EqualTo(File.ReadAllBytes(At($"one/{FileName}"))));
        Assert.That(File.ReadAllBytes(At($"two/{Bill}")), Is.EqualTo(File.ReadAllBytes(At($"one/{Bill}"))));
        Assert.That(Files, Is.EquivalentTo(new[] { $"one/{Bill}", $"one/{FileName}", $"two/{Bill}", $"two/{FileName}" }));
        Assert.That(FileName, Is.EqualTo($"com.graftml.graft-{PackedRelease.Release.Version}.tgz"));
    }

    [Test]
    public void TheBillOfMaterialsIsOfTheTarballBesideIt()
    {
        Assert.That(Run("pack", "--out", "release", "--json", "-").Output, Does.Contain(Bill));
        byte[] packed = File.ReadAllBytes(At($"release/{FileName}"));
        Assert.That(File.ReadAllText(At($"release/{Bill}")), Does.Contain(Convert.ToHexStringLower(SHA256.HashData(packed))));
        Run("sbom", "--out", "alone");
        Assert.That(File.ReadAllBytes(At($"alone/{Bill}")), Is.EqualTo(File.ReadAllBytes(At($"release/{Bill}"))), "as `sbom` writes it");
    }

    // The machine's language, time zone and user, and where it runs: what two machines differ in beside their files.
    [Test]
    public void TheMachinesHabitsDoNotMatter()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Skipped: habits of a Unix machine.");
        Run("pack", "--out", "here");
        Directory.CreateDirectory(At("there"));
        string program = Path.Combine(AppContext.BaseDirectory, "Graft.Cli.dll");
        var start = new ProcessStartInfo("bash", ["-c", $"umask 077; exec dotnet '{program}' pack --out there"]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (variable, value) in new[] { ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Chatham"), ("HOME", At("home")), ("USER", "somebody"), ("DOTNET_PROCESSOR_COUNT", "1"), ("SOURCE_DATE_EPOCH", "1") })
            start.Environment[variable] = value;
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, process.StandardError.ReadToEnd());
        foreach (string file in new[] { FileName, Bill }) Assert.That(File.ReadAllBytes(At($"there/{file}")), Is.EqualTo(File.ReadAllBytes(At($"here/{file}"))), file);
    }

    [Test]
    public void TheBranchHoldsWhatTheTarballHolds()
    {
        Run("pack", "--layout", "upm", "--out", "branch");
        Assert.That(Files, Is.All.StartsWith("branch/"));
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
