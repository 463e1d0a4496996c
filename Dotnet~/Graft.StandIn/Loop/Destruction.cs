using System.Collections.Generic;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>What is to be destroyed, and when.</summary>
sealed class Destruction
{
    readonly List<(Object victim, double at)> waiting = new();

    public void Add(Object victim, double delay) => waiting.Add((victim, delay <= 0 ? double.NegativeInfinity : Session.Current.Clock.Time + delay));

    /// <summary>What is to be destroyed has successors, which are to be destroyed instead.</summary>
    public void Follow(IReadOnlyDictionary<Object, Object> successors)
    {
        for (int i = 0; i < waiting.Count; i++)
            if (successors.TryGetValue(waiting[i].victim, out Object successor)) waiting[i] = (successor, waiting[i].at);
    }

    /// <summary>Ends what is due.</summary>
    public void Run()
    {
        for (int i = 0; i < waiting.Count;)
        {
            if (waiting[i].at > Session.Current.Clock.Time)
            {
                i++;
                continue;
            }
            Object victim = waiting[i].victim;
            waiting.RemoveAt(i);
            if (victim != null) victim.End();
        }
    }
}
