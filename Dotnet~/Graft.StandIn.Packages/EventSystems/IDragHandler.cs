namespace UnityEngine.EventSystems;

/// <summary>Hears that a pointer that came down on it moves.</summary>
public interface IDragHandler : IEventSystemHandler
{
    void OnDrag(PointerEventData eventData);
}
