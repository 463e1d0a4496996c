using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>.ci/dependencies: NuGet's answer decides, and no answer is no good news.</summary>
public sealed class DependencyCheckTests : ScriptTestBase
{
    const string Sound = """{"version":1,"parameters":"--vulnerable --include-transitive","projects":[{"path":"Graft.csproj"}]}""";

    const string Vulnerable = """
        {"version":1,"projects":[{"path":"Graft.csproj","frameworks":[{"framework":"netstandard2.1","transitivePackages":[
        {"id":"Old.Package","resolvedVersion":"1.0.0","vulnerabilities":[{"severity":"High","advisoryurl":"https://github.com/advisories/GHSA-0000"}]}]}]}]}
        """;

    [SetUp]
    public void CopyTheScript()
    {
        Directory.CreateDirectory(Package.At(".ci"));
        File.Copy(Repository.Full(".ci/dependencies"), Package.At(".ci/dependencies"));
    }

    [Test]
    public void NoneIsFine()
    {
        Assert.That(Check(Sound), Is.EqualTo((0, "No package has a known vulnerability.\n", "")));
        Assert.That(Package.Calls, Has.Some.Contains("package --vulnerable --include-transitive"));
    }

    [Test]
    public void OneFailsAndIsNamed()
    {
        var (code, _, errors) = Check(Vulnerable);
        Assert.That(code, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("Old.Package").And.Contain("Directory.Packages.props"));
    }

    [Test]
    public void AFailureFails()
    {
        var (code, _, errors) = Check("The source is not reachable.", 1);
        Assert.That(code, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("not reachable"));
    }

    [Test]
    public void WhatIsNotUnderstoodFails()
    {
        var (code, _, errors) = Check("Usage: dotnet ...");
        Assert.That(code, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("not understood").And.Contain("Usage: dotnet"));
    }

    (int Code, string Output, string Errors) Check(string answer, int code = 0)
    {
        Package.Write("answer", answer);
        Package.StandIn("dotnet", $"if [[ $1 == list ]]; then cat \"$here/answer\"; exit {code}; fi");
        return Package.Bash(Package.At(".ci/dependencies"));
    }
}
