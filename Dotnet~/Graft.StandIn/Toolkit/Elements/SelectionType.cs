namespace UnityEngine.UIElements;

/// <summary>How many rows of a list can be selected.</summary>
public enum SelectionType
{
    None = 0,
    Single = 1,
    Multiple = 2,
}
