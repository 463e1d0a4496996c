using System;
using Graft.StandIn;

namespace UnityEngine.Events;

/// <summary>
/// An event with no argument. Listeners are called in the order they were added; one that throws ends the call, and the exception reaches the caller.
/// A listener whose target has been destroyed is passed over.
/// </summary>
[Serializable]
public class UnityEvent : UnityEventBase
{
    readonly ListenerList<UnityAction> list = new();

    public void AddListener(UnityAction call) => list.Add(call);
    public void RemoveListener(UnityAction call) => list.Remove(call);

    public void Invoke()
    {
        foreach (UnityAction listener in list.Listeners)
            if (ListenerList<UnityAction>.IsAlive(listener)) listener();
    }

    private protected override void Clear() => list.Clear();
}

/// <summary>
/// An event with one argument. Listeners are called in the order they were added; one that throws ends the call, and the exception reaches the caller.
/// A listener whose target has been destroyed is passed over.
/// </summary>
[Serializable]
public class UnityEvent<T0> : UnityEventBase
{
    readonly ListenerList<UnityAction<T0>> list = new();

    public void AddListener(UnityAction<T0> call) => list.Add(call);
    public void RemoveListener(UnityAction<T0> call) => list.Remove(call);

    public void Invoke(T0 arg0)
    {
        foreach (UnityAction<T0> listener in list.Listeners)
            if (ListenerList<UnityAction<T0>>.IsAlive(listener)) listener(arg0);
    }

    private protected override void Clear() => list.Clear();
}

/// <summary>
/// An event with two arguments. Listeners are called in the order they were added; one that throws ends the call, and the exception reaches the caller.
/// A listener whose target has been destroyed is passed over.
/// </summary>
[Serializable]
public class UnityEvent<T0, T1> : UnityEventBase
{
    readonly ListenerList<UnityAction<T0, T1>> list = new();

    public void AddListener(UnityAction<T0, T1> call) => list.Add(call);
    public void RemoveListener(UnityAction<T0, T1> call) => list.Remove(call);

    public void Invoke(T0 arg0, T1 arg1)
    {
        foreach (UnityAction<T0, T1> listener in list.Listeners)
            if (ListenerList<UnityAction<T0, T1>>.IsAlive(listener)) listener(arg0, arg1);
    }

    private protected override void Clear() => list.Clear();
}

/// <summary>
/// An event with three arguments. Listeners are called in the order they were added; one that throws ends the call, and the exception reaches the caller.
/// A listener whose target has been destroyed is passed over.
/// </summary>
[Serializable]
public class UnityEvent<T0, T1, T2> : UnityEventBase
{
    readonly ListenerList<UnityAction<T0, T1, T2>> list = new();

    public void AddListener(UnityAction<T0, T1, T2> call) => list.Add(call);
    public void RemoveListener(UnityAction<T0, T1, T2> call) => list.Remove(call);

    public void Invoke(T0 arg0, T1 arg1, T2 arg2)
    {
        foreach (UnityAction<T0, T1, T2> listener in list.Listeners)
            if (ListenerList<UnityAction<T0, T1, T2>>.IsAlive(listener)) listener(arg0, arg1, arg2);
    }

    private protected override void Clear() => list.Clear();
}
