namespace UnityEngine.UIElements;

/// <summary>What can have the focus.</summary>
public abstract class Focusable : CallbackEventHandler
{
    bool canBeFocused;
    int order;

    internal Focusable()
    {
    }

    public bool focusable
    {
        get => canBeFocused;
        set
        {
            if (canBeFocused == value) return;
            canBeFocused = value;
            PropertiesChanged();
        }
    }

    /// <summary>Below 0, it is left out when the keyboard goes from one element to the next.</summary>
    public int tabIndex
    {
        get => order;
        set
        {
            if (order == value) return;
            order = value;
            PropertiesChanged();
        }
    }

    public abstract bool canGrabFocus { get; }

    public abstract void Focus();
    public abstract void Blur();

    internal abstract void PropertiesChanged();

    internal override void ListenersChanged() => PropertiesChanged();
}
