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

    public virtual bool canGrabFocus => focusable && this is VisualElement { Panel: not null, enabledInHierarchy: true };

    /// <summary>Takes the focus, where it can have it.</summary>
    public virtual void Focus()
    {
        if (canGrabFocus && this is VisualElement self) self.Panel.Focus.Set(self);
    }

    /// <summary>Gives the focus up, where it has it.</summary>
    public virtual void Blur()
    {
        if (this is VisualElement { Panel: not null } self && self.Panel.Focus.Focused == self) self.Panel.Focus.Set(null);
    }

    internal abstract void PropertiesChanged();

    internal override void ListenersChanged() => PropertiesChanged();
}
