namespace UnityEngine.UIElements;

/// <summary>It has left the target, or was given up.</summary>
public class DragLeaveEvent : DragAndDropEventBase<DragLeaveEvent>
{
    public DragLeaveEvent() => bubbles = false;
}
