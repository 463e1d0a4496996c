using System;
using System.Collections.Generic;
using System.Threading;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>What other threads, and awaits on the main thread, have left for the main thread to do: in each frame, after the scripts' Update.</summary>
sealed class PostedWork : SynchronizationContext
{
    readonly object gate = new();
    readonly int mainThread = Thread.CurrentThread.ManagedThreadId;
    List<(SendOrPostCallback work, object state)> waiting = new(), running = new();

    /// <summary>How much waits.</summary>
    public int Waiting
    {
        get
        {
            lock (gate) return waiting.Count;
        }
    }

    public override void Post(SendOrPostCallback d, object state)
    {
        lock (gate) waiting.Add((d, state));
    }

    public override void Send(SendOrPostCallback d, object state)
    {
        if (Thread.CurrentThread.ManagedThreadId == mainThread)
        {
            d(state);
            return;
        }
        using var done = new ManualResetEventSlim();
        Post(_ =>
        {
            try
            {
                d(state);
            }
            finally
            {
                done.Set();
            }
        }, null);
        done.Wait();
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Forgets what was left.</summary>
    public void Clear()
    {
        lock (gate) waiting.Clear();
    }

    public void Run()
    {
        lock (gate)
        {
            if (waiting.Count == 0) return;
            (waiting, running) = (running, waiting);
        }
        foreach ((SendOrPostCallback work, object state) in running)
        {
            try
            {
                work(state);
            }
            catch (Exception thrown)
            {
                Debug.LogException(thrown);
            }
        }
        running.Clear();
    }
}
