namespace UnityEngine;

/// <summary>A width, a height, a stretch.</summary>
public sealed class GUILayoutOption
{
    internal GUILayoutOption() { }
}
