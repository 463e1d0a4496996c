using System;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>Work of the engine that takes some frames.</summary>
public class AsyncOperation : YieldInstruction
{
    Action<AsyncOperation> listeners;

    public bool isDone { get; private set; }
    public float progress => isDone ? 1 : 0;

    /// <summary>It is done. Who listens too late is told at once.</summary>
    public event Action<AsyncOperation> completed
    {
        add
        {
            if (isDone) value(this);
            else listeners += value;
        }
        remove => listeners -= value;
    }

    internal void Finish()
    {
        isDone = true;
        Listeners.Tell(() => listeners?.Invoke(this));
        listeners = null;
    }
}
