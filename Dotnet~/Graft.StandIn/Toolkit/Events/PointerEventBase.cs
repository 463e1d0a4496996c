namespace UnityEngine.UIElements;

/// <summary>
/// Something that a pointer did. The stand-in does no layout, so that places are those within the target, from its upper left corner, for position as for
/// localPosition.
/// </summary>
public abstract class PointerEventBase<T> : EventBase<T>, IPointerEvent where T : PointerEventBase<T>, new()
{
    protected PointerEventBase()
    {
    }

    public int pointerId { get; protected set; }
    public int button { get; protected set; }
    public int pressedButtons { get; protected set; }
    public Vector3 position { get; protected set; }
    public Vector3 localPosition { get; protected set; }
    public Vector3 deltaPosition { get; protected set; }
    public int clickCount { get; protected set; }
    public EventModifiers modifiers { get; protected set; }
    public bool shiftKey => (modifiers & EventModifiers.Shift) != 0;
    public bool ctrlKey => (modifiers & EventModifiers.Control) != 0;
    public bool commandKey => (modifiers & EventModifiers.Command) != 0;
    public bool altKey => (modifiers & EventModifiers.Alt) != 0;

    /// <summary>Control; on a Mac it would be Command.</summary>
    public bool actionKey => ctrlKey;

    internal void Fill(int pointer, Vector2 at, Vector2 moved, int buttonOfIt, int pressed, int clicks, EventModifiers keys)
    {
        (pointerId, button, pressedButtons, clickCount, modifiers) = (pointer, buttonOfIt, pressed, clicks, keys);
        (position, localPosition, deltaPosition) = (at, at, moved);
    }
}
