namespace UnityEngine.UIElements;

/// <summary>Whether a callback is called on the event's way down to its target, or on its way up from there.</summary>
public enum TrickleDown
{
    NoTrickleDown = 0,
    TrickleDown = 1,
}
