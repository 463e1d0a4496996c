namespace UnityEngine.UIElements;

/// <summary>Something is dragged; DragAndDrop says what.</summary>
public abstract class DragAndDropEventBase<T> : MouseEventBase<T> where T : DragAndDropEventBase<T>, new()
{
    protected DragAndDropEventBase()
    {
    }
}
