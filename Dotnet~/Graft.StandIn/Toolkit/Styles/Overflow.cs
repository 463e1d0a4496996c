namespace UnityEngine.UIElements;

/// <summary>Whether what reaches beyond an element can be seen.</summary>
public enum Overflow
{
    Visible = 0,
    Hidden = 1,
}
