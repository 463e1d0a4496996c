namespace UnityEngine.UIElements;

/// <summary>Whether text goes on in another line where it does not fit.</summary>
public enum WhiteSpace
{
    Normal = 0,
    NoWrap = 1,
}
