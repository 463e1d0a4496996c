using UnityEngine.UIElements;

namespace UnityEditor.UIElements;

/// <summary>A gap in a toolbar.</summary>
public class ToolbarSpacer : VisualElement
{
    public ToolbarSpacer() => AddToClassList("unity-toolbar-spacer");

    internal override string Kind => "ToolbarSpacer";
}
