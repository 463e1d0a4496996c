namespace UnityEngine.UIElements;

/// <summary>Where an event is on its way.</summary>
public enum PropagationPhase
{
    None = 0,
    TrickleDown = 1,
    AtTarget = 2,
    BubbleUp = 3,
}
