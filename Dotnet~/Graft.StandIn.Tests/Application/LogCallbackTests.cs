using NUnit.Framework;
using UnityEngine;

namespace Graft.StandIn.Tests;

public sealed class LogCallbackTests
{
    readonly List<string> main = new(), any = new();

    [SetUp]
    public void Listen()
    {
        main.Clear();
        any.Clear();
        Player.Enter();
        Application.logMessageReceived += NoteMain;
        Application.logMessageReceivedThreaded += NoteAny;
    }

    [TearDown]
    public void StopListening()
    {
        Application.logMessageReceived -= NoteMain;
        Application.logMessageReceivedThreaded -= NoteAny;
        Player.Quit();
    }

    [Test]
    public void WhatAnotherThreadLogsReachesTheThreadedEventAlone()
    {
        Debug.Log("here");
        var thread = new Thread(() => Debug.LogWarning("there"));
        thread.Start();
        thread.Join();
        Assert.That(main, Is.EqualTo(new[] { "Log here" }));
        Assert.That(any, Is.EqualTo(new[] { "Log here", "Warning there" }));
    }

    [Test]
    public void AMessageComesWithItsTrace()
    {
        string trace = null;
        void Keep(string condition, string stackTrace, LogType type) => trace = stackTrace;
        Application.logMessageReceived += Keep;
        Debug.Log("here");
        Application.logMessageReceived -= Keep;
        Assert.That(trace, Does.Contain(nameof(AMessageComesWithItsTrace)));
    }

    [Test]
    public void WhatAListenerLogsItselfReachesNoListenerAgain()
    {
        void Answer(string condition, string stackTrace, LogType type) => Debug.Log("seen " + condition);
        Application.logMessageReceived += Answer;
        Debug.Log("here");
        Debug.Log("there");
        Application.logMessageReceived -= Answer;
        Assert.That(main, Is.EqualTo(new[] { "Log here", "Log there" }));
    }

    [Test]
    public void WhatAListenerThrowsIsLoggedAndDoesNotReachWhoeverLogged()
    {
        var logged = new List<string>();
        void Keep(LogEntry entry) => logged.Add(entry.ToString());
        void Fail(string condition, string stackTrace, LogType type) => throw new InvalidOperationException("oops");
        LogConsole.Received += Keep;
        Application.logMessageReceived += Fail;
        Debug.Log("here");
        Application.logMessageReceived -= Fail;
        LogConsole.Received -= Keep;
        Assert.That(logged, Is.EqualTo(new[] { "[Log] here", "[Exception] InvalidOperationException: oops" }));
    }

    void NoteMain(string condition, string stackTrace, LogType type) => main.Add($"{type} {condition}");

    void NoteAny(string condition, string stackTrace, LogType type) => any.Add($"{type} {condition}");
}
