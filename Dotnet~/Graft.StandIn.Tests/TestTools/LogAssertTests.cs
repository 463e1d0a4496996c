using NUnit.Framework;
using NUnit.Framework.Interfaces;
using UnityEngine;
using UnityEngine.TestTools;

namespace Graft.StandIn.Tests;

public sealed class LogAssertTests
{
    IReadOnlyDictionary<string, ITestResult> results;

    [OneTimeSetUp]
    public void RunTheCases() => results = TestRun.Of(typeof(LogCases<int>));

    [TestCase("PassesWithLogsAndWarnings")]
    [TestCase("PassesWhenExpectedBefore")]
    [TestCase("PassesWhenExpectedAfter")]
    [TestCase("PassesWhereFailingMessagesAreIgnored")]
    [TestCase("PassesNoUnexpectedReceived")]
    public void Passes(string name) => Assert.That(results[name].ResultState, Is.EqualTo(ResultState.Success), results[name].Message);

    [TestCase("FailsByError", "Unhandled log message: '[Error] bad'")]
    [TestCase("FailsByException", "Unhandled log message: '[Exception] InvalidOperationException: bad'")]
    [TestCase("FailsByAssertion", "Unhandled log message: '[Assert] bad'")]
    [TestCase("FailsByAThreadsError", "Unhandled log message: '[Error] bad'")]
    [TestCase("FailsWhenExpectedMessageIsMissing", "Expected log did not appear: [Log] never")]
    [TestCase("FailsWhenTheTypeIsAnother", "Expected log did not appear: [Warning] bad")]
    [TestCase("FailsWhenTheOrderIsAnother", "Expected log did not appear: [Error] second")]
    [TestCase("OneExpectationCoversOneMessage", "Unhandled log message: '[Error] bad'")]
    [TestCase("FailsByNoUnexpectedReceived", "Unhandled log message: '[Log] plain'")]
    [TestCase("AnAssertionComesFirst", "Expected: 2")]
    public void Fails(string name, string because)
    {
        Assert.That(results[name].ResultState.Status, Is.EqualTo(TestStatus.Failed));
        Assert.That(results[name].Message, Does.Contain(because));
    }

    [Test]
    public void WhatIsIgnoredStaysSo() => Assert.That(results["StaysIgnored"].ResultState, Is.EqualTo(ResultState.Ignored));

    [Test]
    public void OutsideATestInPlayModeItSaysWhatToDo() =>
        Assert.That(() => LogAssert.Expect(LogType.Log, "a"), Throws.InvalidOperationException.With.Message.Contain("RunsInPlayMode"));
}
