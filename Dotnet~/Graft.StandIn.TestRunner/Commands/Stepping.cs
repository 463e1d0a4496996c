using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using NUnit.Framework;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>
/// Runs an enumerator over frames: it goes on after each whole frame, where Unity's runner, a coroutine itself, goes on between Update and LateUpdate.
/// What it yields is waited for, enumerators in it are run within it, and the log is judged after each step.
/// </summary>
sealed class Stepping
{
    readonly Stopwatch time = Stopwatch.StartNew();

    /// <summary>How long a test may run by the clock on the wall: three minutes, as in Unity.</summary>
    public static TimeSpan Limit { get; set; } = TimeSpan.FromMinutes(3);

    public void Run(IEnumerator steps)
    {
        var running = new Stack<IEnumerator>();
        running.Push(steps);
        try
        {
            while (running.Count > 0)
            {
                if (!running.Peek().MoveNext()) (running.Pop() as IDisposable)?.Dispose();
                else if (running.Peek().Current is IEnumerator inner) running.Push(inner);
                else Wait(running.Peek().Current);
                LogScope.Current.Verify();
            }
        }
        finally
        {
            while (running.Count > 0) (running.Pop() as IDisposable)?.Dispose();
        }
    }

    void Wait(object instruction)
    {
        if (instruction == null)
        {
            Frame();
            return;
        }
        // Nobody's coroutine, so that no loading of a scene ends it.
        Coroutine waiting = Session.Needed.Coroutines.Begin(null, Once(instruction));
        while (!waiting.IsDone)
        {
            Frame();
            LogScope.Current.Verify();
        }
    }

    void Frame()
    {
        Player.Frame();
        if (time.Elapsed > Limit) throw new AssertionException($"The test did not end within {Limit.TotalSeconds} seconds.");
    }

    static IEnumerator Once(object instruction)
    {
        yield return instruction;
    }
}
