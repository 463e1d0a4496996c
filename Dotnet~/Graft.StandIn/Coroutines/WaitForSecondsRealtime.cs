namespace UnityEngine;

/// <summary>So long, however fast the game's time goes.</summary>
public class WaitForSecondsRealtime : CustomYieldInstruction
{
    double until = -1;

    public WaitForSecondsRealtime(float time) => waitTime = time;

    public float waitTime { get; set; }

    public override bool keepWaiting
    {
        get
        {
            if (until < 0) until = Time.realtimeSinceStartupAsDouble + waitTime;
            bool waits = Time.realtimeSinceStartupAsDouble < until;
            if (!waits) Reset();
            return waits;
        }
    }

    public override void Reset() => until = -1;
}
