namespace UnityEngine.UIElements;

/// <summary>A pointer was captured, or let go.</summary>
public abstract class PointerCaptureEventBase<T> : EventBase<T> where T : PointerCaptureEventBase<T>, new()
{
    protected PointerCaptureEventBase()
    {
    }

    public int pointerId { get; private set; }

    internal void Fill(int pointer) => pointerId = pointer;
}
