using UnityEngine.UIElements;

namespace UnityEditor.UIElements;

/// <summary>A button in a toolbar that stays pressed.</summary>
public class ToolbarToggle : Toggle
{
    public ToolbarToggle()
    {
        RemoveFromClassList("unity-toggle");
        AddToClassList("unity-toolbar-toggle");
    }

    internal override string Kind => "ToolbarToggle";
}
