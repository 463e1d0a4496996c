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

    void NoteMain(string condition, string stackTrace, LogType type) => main.Add($"{type} {condition}");

    void NoteAny(string condition, string stackTrace, LogType type) => any.Add($"{type} {condition}");
}
