using System.Collections;

namespace UnityEngine;

/// <summary>Something to wait for that is asked in each frame, after the scripts' Update.</summary>
public abstract class CustomYieldInstruction : IEnumerator
{
    public abstract bool keepWaiting { get; }
    public object Current => null;
    public bool MoveNext() => keepWaiting;
    public virtual void Reset() { }
}
