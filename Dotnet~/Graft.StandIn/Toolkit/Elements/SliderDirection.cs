namespace UnityEngine.UIElements;

/// <summary>The way in which a slider lies.</summary>
public enum SliderDirection
{
    Horizontal = 0,
    Vertical = 1,
}
