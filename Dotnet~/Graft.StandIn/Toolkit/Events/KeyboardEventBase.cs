namespace UnityEngine.UIElements;

/// <summary>A key. The stand-in tells the key and the character that it typed in one event, where Unity sends two.</summary>
public abstract class KeyboardEventBase<T> : EventBase<T> where T : KeyboardEventBase<T>, new()
{
    protected KeyboardEventBase()
    {
    }

    public KeyCode keyCode { get; protected set; }
    public char character { get; protected set; }
    public EventModifiers modifiers { get; protected set; }
    public bool shiftKey => (modifiers & EventModifiers.Shift) != 0;
    public bool ctrlKey => (modifiers & EventModifiers.Control) != 0;
    public bool commandKey => (modifiers & EventModifiers.Command) != 0;
    public bool altKey => (modifiers & EventModifiers.Alt) != 0;

    /// <summary>Control; on a Mac it would be Command.</summary>
    public bool actionKey => ctrlKey;

    public static T GetPooled(char c, KeyCode keyCode, EventModifiers modifiers)
    {
        T made = GetPooled();
        (made.character, made.keyCode, made.modifiers) = (c, keyCode, modifiers);
        return made;
    }
}
