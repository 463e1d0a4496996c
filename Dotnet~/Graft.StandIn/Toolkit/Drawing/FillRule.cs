namespace UnityEngine.UIElements;

/// <summary>What is inside a path that crosses itself.</summary>
public enum FillRule
{
    NonZero = 0,
    OddEven = 1,
}
