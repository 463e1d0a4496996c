namespace UnityEngine.UIElements;

/// <summary>It has come over the target.</summary>
public class DragEnterEvent : DragAndDropEventBase<DragEnterEvent>
{
    public DragEnterEvent() => bubbles = false;
}
