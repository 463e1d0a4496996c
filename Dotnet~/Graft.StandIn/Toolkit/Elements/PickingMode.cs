namespace UnityEngine.UIElements;

/// <summary>Whether pointers meet an element, or what is behind it.</summary>
public enum PickingMode
{
    Position = 0,
    Ignore = 1,
}
