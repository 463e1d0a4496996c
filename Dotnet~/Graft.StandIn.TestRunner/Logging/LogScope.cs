using System;
using System.Collections.Generic;
using NUnit.Framework;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>What was logged, from any thread, while one test ran, and what the test expected of it.</summary>
sealed class LogScope : IDisposable
{
    static LogScope current;

    readonly object gate = new();
    readonly List<LogEntry> unexpected = new();
    readonly Queue<ExpectedLog> expected = new();
    bool hasNews;

    public LogScope()
    {
        if (current != null) throw new InvalidOperationException("A test is running already: tests in play mode run one at a time.");
        current = this;
        LogConsole.Received += Add;
    }

    public static LogScope Current => current
        ?? throw new InvalidOperationException("LogAssert works in a [UnityTest], and in every test where there is [assembly: Graft.StandIn.RunsInPlayMode].");

    public bool IgnoresFailures { get; set; }

    public void Expect(ExpectedLog log)
    {
        lock (gate)
        {
            expected.Enqueue(log);
            hasNews = true;
        }
    }

    /// <summary>Throws for the first unexpected message that is as bad as the given type, or worse.</summary>
    public void Verify(LogType mildest = LogType.Assert)
    {
        lock (gate)
        {
            MatchUp();
            // Asked about every message, it answers so even where failing ones are ignored.
            if (IgnoresFailures && mildest == LogType.Assert) return;
            int found = unexpected.FindIndex(each => each.Type == LogType.Exception || each.Type <= mildest);
            if (found < 0) return;
            LogEntry entry = unexpected[found];
            unexpected.RemoveAt(found);
            throw new AssertionException($"Unhandled log message: '{entry}'. Use UnityEngine.TestTools.LogAssert.Expect\n{entry.StackTrace}");
        }
    }

    /// <summary>Throws for the first message that was expected and has not come.</summary>
    public void VerifyComplete()
    {
        lock (gate)
        {
            MatchUp();
            if (expected.Count > 0) throw new AssertionException($"Expected log did not appear: {expected.Peek()}");
        }
    }

    public void Dispose()
    {
        LogConsole.Received -= Add;
        current = null;
    }

    void Add(LogEntry entry)
    {
        lock (gate)
        {
            unexpected.Add(entry);
            hasNews = true;
        }
    }

    void MatchUp()
    {
        if (!hasNews) return;
        hasNews = false;
        for (int i = 0; i < unexpected.Count && expected.Count > 0;)
            if (expected.Peek().Matches(unexpected[i]))
            {
                expected.Dequeue();
                unexpected.RemoveAt(i);
            }
            else i++;
    }
}
