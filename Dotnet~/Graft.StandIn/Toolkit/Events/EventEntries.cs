using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>An element's callbacks, called in the order in which they were registered.</summary>
sealed class EventEntries
{
    // Made anew at each change, so that whoever is being told while it changes goes on through what was there.
    EventEntry[] all = Array.Empty<EventEntry>();

    /// <summary>A callback is registered once, however often it is asked for.</summary>
    public void Add(EventEntry added)
    {
        if (IndexOf(added.Type, added.Callback, added.Way) >= 0) return;
        all = new List<EventEntry>(all) { added }.ToArray();
    }

    public void Remove(Type type, Delegate callback, TrickleDown way)
    {
        int at = IndexOf(type, callback, way);
        if (at < 0) return;
        var rest = new List<EventEntry>(all);
        rest.RemoveAt(at);
        all = rest.ToArray();
    }

    public bool Has<T>() => Array.Exists(all, each => each.Type == typeof(T));

    public bool Has(TrickleDown way) => Array.Exists(all, each => each.Way == way);

    /// <summary>What a callback throws is logged, and the others are called.</summary>
    public void Call(EventBase happened, TrickleDown way)
    {
        Type type = happened.GetType();
        foreach (EventEntry each in all)
        {
            if (each.Type != type || each.Way != way) continue;
            try
            {
                each.Call(happened);
            }
            catch (Exception thrown)
            {
                Debug.LogException(thrown);
            }
            if (happened.isImmediatePropagationStopped) return;
        }
    }

    int IndexOf(Type type, Delegate callback, TrickleDown way) =>
        Array.FindIndex(all, each => each.Type == type && each.Way == way && each.Callback.Equals(callback));
}
