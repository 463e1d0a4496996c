using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>What callbacks can be registered with.</summary>
public abstract class CallbackEventHandler : IEventHandler
{
    EventEntries entries;

    internal CallbackEventHandler()
    {
    }

    public void RegisterCallback<TEventType>(EventCallback<TEventType> callback, TrickleDown useTrickleDown = TrickleDown.NoTrickleDown)
        where TEventType : EventBase<TEventType>, new() => Add(new EventEntry<TEventType>(callback, callback, useTrickleDown));

    public void RegisterCallback<TEventType, TUserArgsType>(EventCallback<TEventType, TUserArgsType> callback, TUserArgsType userArgs,
        TrickleDown useTrickleDown = TrickleDown.NoTrickleDown) where TEventType : EventBase<TEventType>, new() =>
        Add(new EventEntry<TEventType>(callback, evt => callback(evt, userArgs), useTrickleDown));

    public void UnregisterCallback<TEventType>(EventCallback<TEventType> callback, TrickleDown useTrickleDown = TrickleDown.NoTrickleDown)
        where TEventType : EventBase<TEventType>, new()
    {
        entries?.Remove(typeof(TEventType), callback, useTrickleDown);
        ListenersChanged();
    }

    public void UnregisterCallback<TEventType, TUserArgsType>(EventCallback<TEventType, TUserArgsType> callback,
        TrickleDown useTrickleDown = TrickleDown.NoTrickleDown) where TEventType : EventBase<TEventType>, new()
    {
        entries?.Remove(typeof(TEventType), callback, useTrickleDown);
        ListenersChanged();
    }

    /// <summary>Sends an event through the tree of the panel; without one nobody hears of it.</summary>
    public abstract void SendEvent(EventBase e);

    /// <summary>Calls the callbacks for the phase that the event is in.</summary>
    public virtual void HandleEvent(EventBase evt)
    {
        if (evt.propagationPhase is PropagationPhase.TrickleDown or PropagationPhase.AtTarget) entries?.Call(evt, TrickleDown.TrickleDown);
        bool goesUp = evt.propagationPhase is PropagationPhase.BubbleUp or PropagationPhase.AtTarget;
        if (goesUp && !evt.isImmediatePropagationStopped) entries?.Call(evt, TrickleDown.NoTrickleDown);
    }

    public bool HasTrickleDownHandlers() => entries?.Has(TrickleDown.TrickleDown) ?? false;
    public bool HasBubbleUpHandlers() => entries?.Has(TrickleDown.NoTrickleDown) ?? false;

    internal bool Hears<T>() where T : EventBase<T>, new() => entries?.Has<T>() ?? false;

    internal virtual void ListenersChanged()
    {
    }

    void Add(EventEntry added)
    {
        (entries ??= new EventEntries()).Add(added);
        ListenersChanged();
    }
}
