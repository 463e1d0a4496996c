using System;
using UnityEngine.UIElements;

namespace UnityEditor.UIElements;

/// <summary>A button in a toolbar.</summary>
public class ToolbarButton : Button
{
    public ToolbarButton() : this(null)
    {
    }

    public ToolbarButton(Action clickEvent) : base(clickEvent)
    {
        RemoveFromClassList("unity-button");
        AddToClassList("unity-toolbar-button");
    }

    internal override string Kind => "ToolbarButton";
}
