namespace UnityEngine.UIElements;

/// <summary>The focus went from one element to another.</summary>
public abstract class FocusEventBase<T> : EventBase<T> where T : FocusEventBase<T>, new()
{
    protected FocusEventBase()
    {
    }

    /// <summary>The other one: who loses it where the target gains it, who gains it where the target loses it.</summary>
    public Focusable relatedTarget { get; private set; }

    internal void Fill(Focusable other) => relatedTarget = other;
}
