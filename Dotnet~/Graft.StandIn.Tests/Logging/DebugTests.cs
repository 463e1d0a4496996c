using NUnit.Framework;
using UnityEngine;
using Debug = UnityEngine.Debug;

namespace Graft.StandIn.Tests;

public sealed class DebugTests
{
    readonly List<string> received = new();

    [SetUp]
    public void Listen()
    {
        received.Clear();
        LogConsole.Received += Note;
    }

    [TearDown]
    public void StopListening()
    {
        LogConsole.Received -= Note;
        LogConsole.Writer = null;
    }

    void Note(LogEntry entry) => received.Add(entry.ToString());

    [Test]
    public void EveryKindOfMessageArrivesAsItsType()
    {
        Debug.Log("a");
        Debug.LogFormat("{0}", "b");
        Debug.LogWarning("c");
        Debug.LogError("d");
        Debug.LogErrorFormat("{0:F1}", 1.5f);
        Debug.LogAssertion("e");
        Debug.LogException(new InvalidOperationException("f"));
        Assert.That(received, Is.EqualTo(new[]
        {
            "[Log] a", "[Log] b", "[Warning] c", "[Error] d", "[Error] 1.5", "[Assert] e", "[Exception] InvalidOperationException: f",
        }));
    }

    [Test]
    public void AnAssertSpeaksOnlyWhenItFails()
    {
        Debug.Assert(true, "silent");
        Debug.Assert(false);
        Debug.Assert(false, "because");
        Assert.That(received, Is.EqualTo(new[] { "[Assert] Assertion failed", "[Assert] because" }));
    }

    [Test]
    public void AGamesOwnHandlerTakesTheMessagesOver()
    {
        ILogHandler before = Debug.unityLogger.logHandler;
        var handler = new RecordingHandler();
        try
        {
            Debug.unityLogger.logHandler = handler;
            Debug.LogWarning("mine");
        }
        finally
        {
            Debug.unityLogger.logHandler = before;
        }
        Assert.That(handler.Lines, Is.EqualTo(new[] { "Warning mine" }));
        Assert.That(received, Is.Empty);
    }

    [Test]
    public void TheTraceOfAnExceptionIsItsOwn()
    {
        string trace = null;
        void Keep(LogEntry entry) => trace = entry.StackTrace;
        LogConsole.Received += Keep;
        try
        {
            Throw();
        }
        catch (Exception exception)
        {
            Debug.LogException(exception);
        }
        finally
        {
            LogConsole.Received -= Keep;
        }
        Assert.That(trace, Does.Contain(nameof(Throw)));
        Assert.That(() => Debug.LogException(null), Throws.ArgumentNullException);
    }

    [Test]
    public void NothingIsWrittenUnlessAskedFor()
    {
        using var writer = new StringWriter();
        Debug.Log("before");
        LogConsole.Writer = writer;
        Debug.Log("after");
        Assert.That(writer.ToString().TrimEnd(), Is.EqualTo("[Log] after"));
    }

    static void Throw() => throw new InvalidOperationException();
}
