namespace UnityEngine.UIElements;

/// <summary>An element came into a panel, or left one.</summary>
public abstract class PanelChangedEventBase<T> : EventBase<T> where T : PanelChangedEventBase<T>, new()
{
    protected PanelChangedEventBase() => bubbles = tricklesDown = false;

    public IPanel originPanel { get; private set; }
    public IPanel destinationPanel { get; private set; }

    public static T GetPooled(IPanel originPanel, IPanel destinationPanel)
    {
        T made = GetPooled();
        (made.originPanel, made.destinationPanel) = (originPanel, destinationPanel);
        return made;
    }
}
