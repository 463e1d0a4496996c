using System;
using System.Collections;
using System.Collections.Generic;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>The coroutines that have not ended. They end with their object or when it is switched off, not when their script is.</summary>
sealed class Coroutines
{
    readonly List<Coroutine> all = new();

    public Coroutine Begin(MonoBehaviour owner, IEnumerator routine)
    {
        if (routine == null) throw new NullReferenceException("A coroutine needs a routine.");
        var made = new Coroutine(owner, routine);
        all.Add(made);
        made.Run(); // to its first yield
        return made;
    }

    public void Stop(Coroutine routine) => routine.Stop();

    public void Stop(MonoBehaviour owner, IEnumerator routine)
    {
        foreach (Coroutine each in all)
            if (each.Owner == owner && each.IsOf(routine)) each.Stop();
    }

    public void StopAll(MonoBehaviour owner)
    {
        foreach (Coroutine each in all)
            if (ReferenceEquals(each.Owner, owner)) each.Stop();
    }

    public void StopAll(GameObject host)
    {
        foreach (Coroutine each in all)
            if (each.Owner is { } owner && ReferenceEquals(owner.Host, host)) each.Stop();
    }

    /// <summary>Those that wait for such a place in the frame go on where what they wait for has come.</summary>
    public void Run(CoroutinePlace place)
    {
        int now = all.Count;
        for (int i = 0; i < now; i++)
            if (!all[i].IsDone && all[i].Place == place && all[i].MayGoOn()) all[i].Run();
        all.RemoveAll(Ended);
    }

    static readonly Predicate<Coroutine> Ended = each => each.IsDone;
}
