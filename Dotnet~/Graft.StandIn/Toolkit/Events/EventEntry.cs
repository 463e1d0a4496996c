using System;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>One callback that was registered.</summary>
abstract class EventEntry
{
    public EventEntry(Delegate callback, TrickleDown way) => (Callback, Way) = (callback, way);

    public Delegate Callback { get; }
    public TrickleDown Way { get; }

    /// <summary>The type of events that it is for.</summary>
    public abstract Type Type { get; }

    public abstract void Call(EventBase happened);
}

/// <summary>For events of one type.</summary>
sealed class EventEntry<T> : EventEntry where T : EventBase<T>, new()
{
    readonly EventCallback<T> call;

    public EventEntry(Delegate callback, EventCallback<T> call, TrickleDown way) : base(callback, way) => this.call = call;

    public override Type Type => typeof(T);

    public override void Call(EventBase happened) => call((T)happened);
}
