namespace UnityEngine.UIElements;

/// <summary>The way round in which an arc goes.</summary>
public enum ArcDirection
{
    Clockwise = 0,
    CounterClockwise = 1,
}
