namespace UnityEngine.UIElements;

/// <summary>The last button that was down was let go.</summary>
public sealed class PointerUpEvent : PointerEventBase<PointerUpEvent>
{
}
