using System;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>
/// The listeners of one event. Each change makes a new array, so whoever is in the middle of an invocation goes on with those that were there when
/// it began, and invoking allocates nothing.
/// </summary>
sealed class ListenerList<T> where T : Delegate
{
    public T[] Listeners { get; private set; } = Array.Empty<T>();

    public void Add(T listener)
    {
        if (listener == null) throw new ArgumentNullException(nameof(listener), "A UnityEvent cannot call null.");
        var grown = new T[Listeners.Length + 1];
        Listeners.CopyTo(grown, 0);
        grown[^1] = listener;
        Listeners = grown;
    }

    /// <summary>Takes away every listener of the same target and method, however often it was added.</summary>
    public void Remove(T listener) => Listeners = Array.FindAll(Listeners, each => !Equals(each, listener));

    public void Clear() => Listeners = Array.Empty<T>();

    /// <summary>Whether its target, where that is one of the engine's objects, still exists.</summary>
    public static bool IsAlive(T listener) => !(listener.Target is Object target) || target != null;
}
