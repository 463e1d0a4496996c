namespace UnityEngine;

/// <summary>What the user did, within OnGUI.</summary>
public sealed class Event
{
    /// <summary>Null outside OnGUI, which the stand-in never calls.</summary>
    public static Event current { get; set; }

    public EventType type { get; set; }
    public Vector2 mousePosition { get; set; }
}
