namespace UnityEngine;

/// <summary>So long in the game's time.</summary>
public sealed class WaitForSeconds : YieldInstruction
{
    internal readonly float Seconds;

    public WaitForSeconds(float seconds) => Seconds = seconds;
}
