namespace UnityEngine.UIElements;

/// <summary>How text ends that does not fit.</summary>
public enum TextOverflow
{
    Clip = 0,
    Ellipsis = 1,
}
