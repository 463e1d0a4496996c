namespace UnityEngine;

/// <summary>What kind of event it is; those of a pointer, and those of layout and drawing.</summary>
public enum EventType
{
    MouseDown = 0,
    MouseUp = 1,
    MouseMove = 2,
    MouseDrag = 3,
    Repaint = 7,
    Layout = 8,
}
