using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>./graft test ends with totals that can be trusted: over all test assemblies, and no crash goes for a success.</summary>
public sealed class ScriptTotalsTests : ScriptTestBase
{
    const string Passed = """<UnitTestResult testId="1" testName="A" outcome="Passed"/>""";
    const string Failed = """
        <UnitTestResult testId="2" testName="B(&quot;x&quot;)" outcome="Failed"><Output><ErrorInfo><Message>wrong</Message></ErrorInfo></Output></UnitTestResult>
        """;
    const string Skipped = """
        <UnitTestResult testId="3" testName="C" outcome="NotExecuted"><Output><ErrorInfo><Message>no device
        here</Message></ErrorInfo></Output></UnitTestResult>
        """;
    const string Definition = """<UnitTest name="B" id="2"><TestMethod className="Space.Fixture" name="B"/></UnitTest>""";

    [Test]
    public void TotalsAreOverAllAssemblies()
    {
        Run("First.Tests", Passed + Passed + Skipped, 0);
        Run("Second.Tests", Passed + Skipped + Skipped, 0);
        var (code, lines) = Test();
        Assert.That(code, Is.Zero);
        Assert.That(lines[^1], Is.EqualTo("3 passed, 0 failed, 3 skipped"));
        Assert.That(lines, Does.Contain("Skipped 3: no device"));
    }

    [Test]
    public void AFailureIsNamedAndDecides()
    {
        Run("First.Tests", Passed + Failed, 1);
        Run("Second.Tests", Passed, 0);
        var (code, lines) = Test();
        Assert.That(code, Is.EqualTo(1));
        Assert.That(lines, Does.Contain("Failed Space.Fixture.B(\"x\")"));
        Assert.That(lines[^1], Is.EqualTo("2 passed, 1 failed, 0 skipped"));
    }

    [Test]
    public void ACrashIsAFailure()
    {
        Run("First.Tests", Passed, 0);
        Run("Second.Tests", null, 134);
        var (code, lines) = Test();
        Assert.That(code, Is.EqualTo(1));
        Assert.That(lines, Does.Contain("Second.Tests: the test run crashed or could not start"));
        Assert.That(lines[^1], Is.EqualTo("1 passed, 0 failed, 0 skipped"));
    }

    [Test]
    public void ACrashAfterSomeTestsIsAFailure()
    {
        Run("First.Tests", Passed, 1);
        Assert.That(Test().Code, Is.EqualTo(1));
    }

    [Test]
    public void RunningNothingIsAFailure()
    {
        Run("First.Tests", null, 0);
        var (code, lines) = Test();
        Assert.That(code, Is.EqualTo(1));
        Assert.That(lines[^1], Is.EqualTo("0 passed, 0 failed, 0 skipped"));
        Assert.That(lines[^2], Does.Contain("No test ran").And.Contain("--filter"));
    }

    [TestCase("--device", "managed", "--filter", "A")]
    [TestCase("--filter", "A", "--device", "managed")]
    [TestCase("--filter", "A", "--device=managed")]
    public void TheDeviceStandsWhereItLikes(params string[] arguments)
    {
        Run("First.Tests", Passed, 0);
        Assert.That(Test(arguments).Lines, Has.Member("on managed"));
        Assert.That(Package.Calls, Has.Some.Contains("--filter A -- ").And.None.Contains("--device"));
    }

    [Test]
    public void NoOtherDeviceIsToBeChosen()
    {
        Run("First.Tests", Passed, 0);
        Assert.That(Test("--filter", "A", "--device", "gpu").Code, Is.EqualTo(2));
        Assert.That(Package.Calls, Has.None.StartsWith("dotnet test"));
    }

    [Test]
    public void WhatTheRunnerSaysOfItselfIsLeftOut()
    {
        Run("First.Tests", Passed, 0);
        var (_, lines) = Test("--filter", "A");
        Assert.That(lines, Has.Member("Passed! of First.Tests").And.Not.Contain("VSTest version 18").And.None.StartsWith("No test matches"));
    }

    [Test]
    public void AFilterMayLeaveAnAssemblyOut()
    {
        Run("First.Tests", Passed, 0);
        Run("Second.Tests", null, 0);
        Assert.That(Test().Code, Is.EqualTo(1), "without a filter");
        var (code, lines) = Test("--filter", "A");
        Assert.That(code, Is.Zero);
        Assert.That(lines[^1], Is.EqualTo("1 passed, 0 failed, 0 skipped"));
        Assert.That(Package.Calls, Has.Some.Contains("--filter A -- NUnit.DiscoveryMethod=Legacy NUnit.AssemblySelectLimit=1000000"), "without the settings the adapter runs everything where there are many tests");
    }

    // A test project whose run writes these results, if any, and ends with this code.
    void Run(string name, string? results, int code)
    {
        Package.Write($"Dotnet~/{name}/{name}.csproj", "<Project><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup></Project>");
        Package.Write($"{name}.code", code.ToString());
        if (results != null) Package.Write($"{name}.results", $"<TestRun><Results>{results}</Results>{Definition}</TestRun>");
    }

    (int Code, string[] Lines) Test(params string[] arguments)
    {
        Package.Set("GRAFT_NO_SETUP", "1");
        Package.StandIn("dotnet", """
            case $1 in
                --list-sdks) echo "10.0.100 [somewhere]" ;;
                test)
                    name=$(basename "$2" .dll)
                    echo "VSTest version 18"; echo "No test matches the given testcase filter in $name"; echo "Passed! of $name"; echo "on ${GRAFT_TEST_DEVICE-all}"
                    if [[ -f $here/$name.results ]]; then cp "$here/$name.results" "$4/$name.trx"; fi
                    exit "$(cat "$here/$name.code")" ;;
            esac
            """);
        var (code, output, _) = Package.Graft(arguments.Prepend("test").ToArray());
        return (code, output.TrimEnd('\n').Split('\n'));
    }
}
