namespace UnityEngine.UIElements;

/// <summary>Pressed and let go on the same element.</summary>
public sealed class ClickEvent : PointerEventBase<ClickEvent>
{
}
