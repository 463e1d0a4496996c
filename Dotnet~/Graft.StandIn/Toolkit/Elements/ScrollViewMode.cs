namespace UnityEngine.UIElements;

/// <summary>The ways in which content may be larger than its view.</summary>
public enum ScrollViewMode
{
    Vertical = 0,
    Horizontal = 1,
    VerticalAndHorizontal = 2,
}
