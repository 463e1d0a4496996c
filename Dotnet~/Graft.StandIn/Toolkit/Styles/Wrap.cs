namespace UnityEngine.UIElements;

/// <summary>Whether children that do not fit go on in another line.</summary>
public enum Wrap
{
    NoWrap = 0,
    Wrap = 1,
    WrapReverse = 2,
}
