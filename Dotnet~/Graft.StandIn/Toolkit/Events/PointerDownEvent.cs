namespace UnityEngine.UIElements;

/// <summary>A button was pressed, and none was down before.</summary>
public sealed class PointerDownEvent : PointerEventBase<PointerDownEvent>
{
}
