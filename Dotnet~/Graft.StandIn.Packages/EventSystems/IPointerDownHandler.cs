namespace UnityEngine.EventSystems;

/// <summary>Hears that a pointer came down on it.</summary>
public interface IPointerDownHandler : IEventSystemHandler
{
    void OnPointerDown(PointerEventData eventData);
}
