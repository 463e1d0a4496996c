using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>Which element of a panel has the focus. A client is told where the focus did not come from there.</summary>
sealed class PanelFocus
{
    /// <summary>Null for none.</summary>
    public VisualElement Focused { get; private set; }

    public void Set(VisualElement next)
    {
        VisualElement before = Focused;
        if (before == next) return;
        Focused = next;
        before?.Mark(Changes.Properties);
        next?.Mark(Changes.Properties);
        if (before != null)
        {
            var lost = FocusOutEvent.GetPooled();
            lost.Fill(next);
            EventRoute.Send(lost, before);
        }
        if (next == null || Focused != next) return; // another one took it meanwhile
        var gained = FocusInEvent.GetPooled();
        gained.Fill(before);
        EventRoute.Send(gained, next);
    }

    /// <summary>The client has moved the focus, and knows.</summary>
    public void Believe(Twin twin, bool hasFocus)
    {
        if (Focused?.Twin is { } other && other != twin && hasFocus) other.Know(Properties.Focused, null);
        twin.Know(Properties.Focused, hasFocus ? "true" : null);
        twin.Mark(Changes.Properties); // where a handler wants it otherwise
        if (hasFocus) Set(twin.Element);
        else if (Focused == twin.Element) Set(null);
    }

    /// <summary>The element leaves the panel.</summary>
    public void Leave(VisualElement element)
    {
        if (Focused == element) Focused = null;
    }
}
