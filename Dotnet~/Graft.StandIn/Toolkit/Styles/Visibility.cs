namespace UnityEngine.UIElements;

/// <summary>Whether an element can be seen; it takes its place either way.</summary>
public enum Visibility
{
    Visible = 0,
    Hidden = 1,
}
