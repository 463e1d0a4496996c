namespace UnityEngine.UIElements;

/// <summary>Where children lie along the way in which they follow each other.</summary>
public enum Justify
{
    FlexStart = 0,
    Center = 1,
    FlexEnd = 2,
    SpaceBetween = 3,
    SpaceAround = 4,
}
