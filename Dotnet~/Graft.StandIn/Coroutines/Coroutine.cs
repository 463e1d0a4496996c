using System;
using System.Collections;
using System.Collections.Generic;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>A routine that goes on frame by frame, and what it waits for.</summary>
public sealed class Coroutine : YieldInstruction
{
    readonly Stack<IEnumerator> routines = new();
    readonly IEnumerator first;
    object waitsFor;
    Coroutine waiter;
    double until;
    int begunIn;

    internal Coroutine(MonoBehaviour owner, IEnumerator routine)
    {
        Owner = owner;
        first = routine;
        routines.Push(routine);
    }

    internal MonoBehaviour Owner { get; }
    internal bool IsDone { get; private set; }

    internal CoroutinePlace Place =>
        waitsFor is WaitForEndOfFrame ? CoroutinePlace.EndOfFrame
        : waitsFor is WaitForFixedUpdate ? CoroutinePlace.AfterFixedUpdate
        : CoroutinePlace.AfterUpdate;

    internal bool IsOf(IEnumerator routine) => ReferenceEquals(first, routine);

    internal void Stop()
    {
        IsDone = true;
        routines.Clear();
    }

    internal bool MayGoOn()
    {
        if (waitsFor is Coroutine) return false; // until that one ends
        if (waitsFor is AsyncOperation operation) return operation.isDone;
        if (waitsFor is WaitForEndOfFrame or WaitForFixedUpdate) return true;
        // What began to wait in this frame waits for the next one at least.
        return Session.Current.Clock.Frames > begunIn && (waitsFor is not WaitForSeconds || Session.Current.Clock.Time >= until);
    }

    /// <summary>To the next yield. A routine within is a part of this one.</summary>
    internal void Run()
    {
        waitsFor = null;
        while (!IsDone)
        {
            object next;
            try
            {
                bool goesOn = routines.Peek().MoveNext();
                if (IsDone) return; // it has stopped itself
                if (!goesOn)
                {
                    routines.Pop();
                    if (routines.Count == 0) Finish();
                    continue;
                }
                next = routines.Peek().Current;
            }
            catch (Exception thrown)
            {
                IsDone = true;
                Debug.LogException(thrown, Owner);
                return;
            }
            if (next is IEnumerator within)
            {
                routines.Push(within);
                continue;
            }
            Wait(next);
            return;
        }
    }

    void Wait(object instruction)
    {
        waitsFor = instruction;
        begunIn = Session.Current.Clock.Frames;
        if (instruction is WaitForSeconds wait) until = Session.Current.Clock.Time + wait.Seconds;
        if (instruction is not Coroutine other) return;
        if (other.IsDone) waitsFor = null;
        else if (other.waiter is null or { IsDone: true }) other.waiter = this;
        else Debug.LogError("Another coroutine is already waiting for this coroutine!");
    }

    // Whoever waits for it goes on at once. Had it been stopped, or thrown, that one would wait for ever.
    void Finish()
    {
        IsDone = true;
        if (waiter is { IsDone: false } next) next.Run();
    }
}
