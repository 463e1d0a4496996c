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
    internal Exception Thrown { get; private set; }

    internal CoroutinePlace Place =>
        waitsFor is WaitForEndOfFrame ? CoroutinePlace.EndOfFrame : waitsFor is WaitForFixedUpdate ? CoroutinePlace.AfterFixedUpdate : CoroutinePlace.AfterUpdate;

    internal bool IsOf(IEnumerator routine) => ReferenceEquals(first, routine);

    internal void Stop()
    {
        IsDone = true;
        routines.Clear();
    }

    internal bool MayGoOn()
    {
        if (waitsFor is Coroutine other) return other.IsDone;
        if (waitsFor is AsyncOperation operation) return operation.isDone;
        if (waitsFor is WaitForSeconds) return Session.Current.Clock.Time >= until;
        // What began in this frame yields to the next.
        return waitsFor is WaitForEndOfFrame or WaitForFixedUpdate || Session.Current.Clock.Frames > begunIn;
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
                if (!routines.Peek().MoveNext())
                {
                    routines.Pop();
                    if (routines.Count > 0) continue;
                    IsDone = true;
                    return;
                }
                if (IsDone) return; // it has stopped itself
                next = routines.Peek().Current;
            }
            catch (Exception thrown)
            {
                IsDone = true;
                Thrown = thrown;
                if (Owner is not null) Debug.LogException(thrown, Owner);
                return;
            }
            if (next is IEnumerator within)
            {
                routines.Push(within);
                continue;
            }
            waitsFor = next;
            begunIn = Session.Current.Clock.Frames;
            if (next is WaitForSeconds wait) until = Session.Current.Clock.Time + wait.Seconds;
            return;
        }
    }
}
