namespace UnityEngine.UIElements;

/// <summary>How two pieces of a line meet.</summary>
public enum LineJoin
{
    Miter = 0,
    Bevel = 1,
    Round = 2,
}
