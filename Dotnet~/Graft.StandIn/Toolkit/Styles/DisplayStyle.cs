namespace UnityEngine.UIElements;

/// <summary>Whether an element takes part in the layout.</summary>
public enum DisplayStyle
{
    Flex = 0,
    None = 1,
}
