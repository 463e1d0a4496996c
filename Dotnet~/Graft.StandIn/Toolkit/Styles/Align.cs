namespace UnityEngine.UIElements;

/// <summary>Where children lie across the way in which they follow each other.</summary>
public enum Align
{
    Auto = 0,
    FlexStart = 1,
    Center = 2,
    FlexEnd = 3,
    Stretch = 4,
}
