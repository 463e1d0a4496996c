namespace UnityEngine.UIElements;

/// <summary>It is over the target, which says what it would do with it.</summary>
public class DragUpdatedEvent : DragAndDropEventBase<DragUpdatedEvent>
{
}
