namespace UnityEngine.EventSystems;

/// <summary>Where a pointer is, and which camera it came down under.</summary>
public class PointerEventData
{
    public PointerEventData(EventSystem eventSystem) { }

    public Vector2 position { get; set; }
    public Camera pressEventCamera => null;
}
