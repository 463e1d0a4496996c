namespace UnityEngine.UIElements;

/// <summary>What the pointer did was taken over by something else.</summary>
public sealed class PointerCancelEvent : PointerEventBase<PointerCancelEvent>
{
}
