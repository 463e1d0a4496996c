namespace UnityEngine.UIElements;

/// <summary>The pointer is over the target no longer, nor over what is below it in the tree.</summary>
public sealed class PointerLeaveEvent : PointerEventBase<PointerLeaveEvent>
{
    public PointerLeaveEvent() => bubbles = false;
}
