using System;
using Graft.StandIn;

namespace UnityEngine.UIElements;

/// <summary>Does something when it is clicked.</summary>
public class Button : TextElement
{
    public Button() : this(null)
    {
    }

    public Button(Action clickEvent)
    {
        AddToClassList("unity-button");
        focusable = true;
        clicked += clickEvent;
    }

    public event Action clicked;

    internal override string Kind => "Button";

    internal override bool IsPressed => true;

    internal void Press() => Listeners.Tell(() => clicked?.Invoke());
}
