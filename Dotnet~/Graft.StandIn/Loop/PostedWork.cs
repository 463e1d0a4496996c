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
    List<(SendOrPostCallback work, object state, ManualResetEventSlim done)> waiting = new(), running = new();
    bool isClosed;

    /// <summary>How much waits.</summary>
    public int Waiting
    {
        get
        {
            lock (gate) return waiting.Count;
        }
    }

    public override void Post(SendOrPostCallback d, object state) => Add(d, state, null);

    public override void Send(SendOrPostCallback d, object state)
    {
        if (Thread.CurrentThread.ManagedThreadId == mainThread)
        {
            d(state);
            return;
        }
        var done = new ManualResetEventSlim();
        if (Add(d, state, done)) done.Wait();
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Forgets what was left; who waits for it waits no longer.</summary>
    public void Clear()
    {
        lock (gate)
        {
            foreach (var each in waiting) each.done?.Set();
            waiting.Clear();
        }
    }

    /// <summary>The game has ended: nothing that is posted will be done any more.</summary>
    public void Close()
    {
        lock (gate) isClosed = true;
        Clear();
    }

    public void Run()
    {
        lock (gate)
        {
            if (waiting.Count == 0) return;
            (waiting, running) = (running, waiting);
        }
        foreach ((SendOrPostCallback work, object state, ManualResetEventSlim done) in running)
        {
            try
            {
                work(state);
            }
            catch (Exception thrown)
            {
                Debug.LogException(thrown);
            }
            done?.Set();
        }
        running.Clear();
    }

    bool Add(SendOrPostCallback work, object state, ManualResetEventSlim done)
    {
        lock (gate)
        {
            if (!isClosed) waiting.Add((work, state, done));
            return !isClosed;
        }
    }
}
