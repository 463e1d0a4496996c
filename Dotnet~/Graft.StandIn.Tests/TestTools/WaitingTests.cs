using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Graft.StandIn.Tests;

public sealed class WaitingTests
{
    IReadOnlyDictionary<string, ITestResult> results;

    [OneTimeSetUp]
    public void RunTheCases() => results = TestRun.Of(typeof(WaitingCases<int>));

    [TestCase("ANullIsAFrame")]
    [TestCase("SecondsAreTheGames")]
    [TestCase("ConditionsAreAskedEachFrame")]
    [TestCase("CoroutinesAreWaitedFor")]
    [TestCase("AScriptMayBeATest")]
    [TestCase("AWaitOutlivesTheScene")]
    [TestCase("LeavesAnObject(1)")]
    [TestCase("LeavesAnObject(2)")]
    [TestCase("Here")]
    public void Passes(string name) => Assert.That(results[name].ResultState, Is.EqualTo(ResultState.Success), results[name].Message);

    [TestCase("FailsByWhatAScriptLogs", "Unhandled log message: '[Exception] InvalidOperationException: thrown by a script'")]
    [TestCase("FailsAfterItsGameHasQuit", "Player.Enter")]
    public void Fails(string name, string because)
    {
        Assert.That(results[name].ResultState.Status, Is.EqualTo(TestStatus.Failed));
        Assert.That(results[name].Message, Does.Contain(because));
    }

    [Test]
    public void ATestForAnotherPlatformIsSkipped() => Assert.That(results["NotHere"].ResultState.Status, Is.EqualTo(TestStatus.Skipped));
}
