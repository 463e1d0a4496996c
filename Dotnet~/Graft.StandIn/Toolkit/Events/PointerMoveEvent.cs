namespace UnityEngine.UIElements;

/// <summary>A pointer moved over the target, or while the target holds it captured.</summary>
public sealed class PointerMoveEvent : PointerEventBase<PointerMoveEvent>
{
}
