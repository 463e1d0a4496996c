using System;

namespace UnityEngine;

/// <summary>Work of the engine that takes some frames.</summary>
public class AsyncOperation : YieldInstruction
{
    public bool isDone { get; private set; }
    public float progress => isDone ? 1 : 0;
    public event Action<AsyncOperation> completed;

    internal void Finish()
    {
        isDone = true;
        completed?.Invoke(this);
    }
}
