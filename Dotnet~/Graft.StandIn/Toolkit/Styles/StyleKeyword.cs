namespace UnityEngine.UIElements;

/// <summary>What a style may be besides a value; Null is no style of the element's own.</summary>
public enum StyleKeyword
{
    Undefined = 0,
    Null = 1,
    Auto = 2,
    None = 3,
    Initial = 4,
}
