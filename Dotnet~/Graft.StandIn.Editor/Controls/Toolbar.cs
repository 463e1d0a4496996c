using UnityEngine.UIElements;

namespace UnityEditor.UIElements;

/// <summary>A strip of controls at the top of a window.</summary>
public class Toolbar : VisualElement
{
    public Toolbar() => AddToClassList("unity-toolbar");

    internal override string Kind => "Toolbar";
}
