namespace UnityEngine.UIElements;

/// <summary>The target no longer holds a pointer.</summary>
public class PointerCaptureOutEvent : PointerCaptureEventBase<PointerCaptureOutEvent>
{
}
