namespace UnityEngine.EventSystems;

/// <summary>Hears that a pointer that came down on it went up.</summary>
public interface IPointerUpHandler : IEventSystemHandler
{
    void OnPointerUp(PointerEventData eventData);
}
