using System;

namespace UnityEngine.Events;

/// <summary>What events of any number of arguments share. Listeners added in an inspector do not exist here: there is none.</summary>
[Serializable]
public abstract class UnityEventBase
{
    private protected UnityEventBase()
    {
    }

    /// <summary>How many listeners were added in the inspector: those added by code do not count.</summary>
    public int GetPersistentEventCount() => 0;

    /// <summary>Removes what code added.</summary>
    public void RemoveAllListeners() => Clear();

    private protected abstract void Clear();
}
