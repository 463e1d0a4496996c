using System;

namespace UnityEngine.UIElements;

/// <summary>Something that happened, on its way through the tree.</summary>
public abstract class EventBase : IDisposable
{
    internal EventBase()
    {
    }

    public IEventHandler target { get; set; }
    public virtual IEventHandler currentTarget { get; internal set; }
    public PropagationPhase propagationPhase { get; internal set; }

    public bool bubbles { get; protected set; } = true;
    public bool tricklesDown { get; protected set; } = true;

    public bool isPropagationStopped { get; private set; }
    public bool isImmediatePropagationStopped { get; private set; }
    public bool isDefaultPrevented { get; private set; }

    /// <summary>No further element hears of it; the other callbacks of this one do.</summary>
    public void StopPropagation() => isPropagationStopped = true;

    /// <summary>No further callback hears of it.</summary>
    public void StopImmediatePropagation() => isPropagationStopped = isImmediatePropagationStopped = true;

    public void PreventDefault() => isDefaultPrevented = true;

    /// <summary>Events are not used again here, so there is nothing to give back.</summary>
    public void Dispose()
    {
    }
}

/// <summary>An event of one type.</summary>
public abstract class EventBase<T> : EventBase where T : EventBase<T>, new()
{
    public static T GetPooled() => new();
}
