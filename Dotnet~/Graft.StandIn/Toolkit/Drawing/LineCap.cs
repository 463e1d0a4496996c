namespace UnityEngine.UIElements;

/// <summary>How a line ends.</summary>
public enum LineCap
{
    Butt = 0,
    Round = 1,
}
