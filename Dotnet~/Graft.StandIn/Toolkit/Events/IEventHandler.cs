namespace UnityEngine.UIElements;

/// <summary>What events can be sent to.</summary>
public interface IEventHandler
{
    void SendEvent(EventBase e);
    void HandleEvent(EventBase evt);
    bool HasTrickleDownHandlers();
    bool HasBubbleUpHandlers();
}
