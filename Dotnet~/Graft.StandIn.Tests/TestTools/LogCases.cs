using System.Text.RegularExpressions;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.TestTools;

namespace Graft.StandIn.Tests;

sealed class LogCases<T>
{
    [Test]
    public void PassesWithLogsAndWarnings()
    {
        Debug.Log("a");
        Debug.LogWarning("b");
    }

    [Test]
    public void FailsByError() => Debug.LogError("bad");

    [Test]
    public void FailsByException() => Debug.LogException(new InvalidOperationException("bad"));

    [Test]
    public void FailsByAssertion() => Debug.Assert(false, "bad");

    [Test]
    public void FailsByAThreadsError()
    {
        var thread = new Thread(() => Debug.LogError("bad"));
        thread.Start();
        thread.Join();
    }

    [Test]
    public void PassesWhenExpectedBefore()
    {
        LogAssert.Expect(LogType.Error, "bad");
        Debug.LogError("bad");
    }

    [Test]
    public void PassesWhenExpectedAfter()
    {
        Debug.LogException(new InvalidOperationException("bad"));
        LogAssert.Expect(LogType.Exception, new Regex("ation.*ad$"));
    }

    [Test]
    public void FailsWhenExpectedMessageIsMissing() => LogAssert.Expect(LogType.Log, "never");

    [Test]
    public void FailsWhenTheTypeIsAnother()
    {
        LogAssert.Expect(LogType.Warning, "bad");
        Debug.LogError("bad");
    }

    [Test]
    public void FailsWhenTheOrderIsAnother()
    {
        LogAssert.Expect(LogType.Error, "first");
        LogAssert.Expect(LogType.Error, "second");
        Debug.LogError("second");
        Debug.LogError("first");
    }

    [Test]
    public void OneExpectationCoversOneMessage()
    {
        LogAssert.Expect(LogType.Error, "bad");
        Debug.LogError("bad");
        Debug.LogError("bad");
    }

    [Test]
    public void PassesWhereFailingMessagesAreIgnored()
    {
        LogAssert.ignoreFailingMessages = true;
        Debug.LogError("bad");
    }

    [Test]
    public void FailsByNoUnexpectedReceived()
    {
        Debug.Log("plain");
        LogAssert.NoUnexpectedReceived();
    }

    [Test]
    public void PassesNoUnexpectedReceived()
    {
        LogAssert.Expect(LogType.Log, "plain");
        Debug.Log("plain");
        LogAssert.NoUnexpectedReceived();
    }

    [Test]
    public void AnAssertionComesFirst()
    {
        Debug.LogError("bad");
        Assert.That(1, Is.EqualTo(2));
    }

    [Test]
    public void StaysIgnored()
    {
        Debug.LogError("bad");
        Assert.Ignore("not here");
    }
}
