namespace UnityEngine.UIElements;

/// <summary>Whether an element is placed among its siblings, or by its parent's edges.</summary>
public enum Position
{
    Relative = 0,
    Absolute = 1,
}
