using Graft.Cli.Packing;
using Graft.Cli.Packing.Checks;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>What is right passes; what breaks one rule is found by that rule, once.</summary>
public sealed class PackageCheckTests : CommandTestBase
{
    static IEnumerable<BrokenPackage> Broken => BrokenPackages.All;

    [Test]
    public void TheReleaseHasNoFindings() => Assert.That(PackageCheck.Run(PackedRelease.Files), Is.Empty);

    [Test]
    public void ASmallPackageHasNoFindings() => Assert.That(PackageCheck.Run(SmallPackage.Whole), Is.Empty);

    [TestCaseSource(nameof(Broken))]
    public void WhatIsBrokenIsFound(object broken)
    {
        var (rule, _, breakIt, said) = (BrokenPackage)broken;
        PackageTree package = breakIt(SmallPackage.Whole);
        foreach (IPackageRule each in PackageCheck.Rules.Where(each => each.GetType() == rule))
        {
            string[] findings = [.. each.Findings(package)];
            Assert.That(findings, rule == typeof(ReferenceRule) ? Is.Not.Empty : Has.Length.EqualTo(1), string.Join("\n", findings));
            foreach (string part in said) Assert.That(findings[0], Does.Contain(part));
            Assert.That(findings[0], Does.Not.Contain("\n"));
        }
    }

    [Test]
    public void EveryRuleIsBrokenByATest() => Assert.That(PackageCheck.Rules.Select(rule => rule.GetType()), Is.EquivalentTo(Broken.Select(each => each.Rule).Distinct()));

    [Test]
    public void NothingAtAllIsNoPackage() => Assert.That(PackageCheck.Run(new PackageTree([])), Has.Some.Contains("this is no package"));

    [Test]
    public void TheCommandReadsFoldersAndTarballsAlike()
    {
        BranchLayout.Write(SmallPackage.Whole, At("folder"));
        File.WriteAllBytes(At("small.tgz"), Tarball.Write(SmallPackage.Whole));
        Assert.That(Run("pack", "--check", "folder").Output, Does.Contain("no findings in"));
        Assert.That(Run("pack", "--check", "small.tgz").Output, Does.Contain("no findings in"));
        Assert.That(Run("pack", "--check", "--out", ".").Output, Does.Contain("small.tgz: no findings"));
        Directory.CreateDirectory(At("folder/.artifacts"));
        File.WriteAllText(At("folder/.artifacts/built"), "");
        File.Delete(At("folder/Runtime.meta"));
        CommandResult found = CommandProcess.Run(Folder, "pack", "--check", "folder");
        Assert.That(found.Code, Is.EqualTo(1));
        Assert.That(found.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2));
        Assert.That(found.Output, Does.Contain("Runtime: has no .meta").And.Contain(".artifacts: "));
        Assert.That(found.Errors, Does.Contain("2 findings"));
    }

    [Test]
    public void WhatIsNoPackageIsNamed()
    {
        File.WriteAllText(At("text.tgz"), "This is no tarball.");
        Assert.That(Fail(1, "pack", "--check", "text.tgz"), Does.Contain("text.tgz is no package"));
        Assert.That(Fail(1, "pack", "--check", "nowhere"), Does.Contain("nowhere is neither"));
        Assert.That(Fail(1, "pack", "--check", "--out", "nowhere"), Does.Contain("./graft pack"));
        Assert.That(Fail(2, "pack", "--check", ".", "--commit"), Does.Contain("--commit"));
    }
}
