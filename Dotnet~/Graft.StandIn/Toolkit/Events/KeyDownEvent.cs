namespace UnityEngine.UIElements;

/// <summary>A key was pressed while the target, or something below it, has the focus.</summary>
public class KeyDownEvent : KeyboardEventBase<KeyDownEvent>
{
}
