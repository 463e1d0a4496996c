namespace UnityEngine.UIElements;

/// <summary>When something that is scheduled ran last, and when it runs; in milliseconds.</summary>
public struct TimerState
{
    public long start { get; set; }
    public long now { get; set; }
    public long deltaTime => now - start;
}
