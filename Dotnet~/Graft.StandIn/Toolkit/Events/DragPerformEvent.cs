namespace UnityEngine.UIElements;

/// <summary>It was let go over the target.</summary>
public class DragPerformEvent : DragAndDropEventBase<DragPerformEvent>
{
}
