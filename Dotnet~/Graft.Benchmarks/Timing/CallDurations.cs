using System.Diagnostics;

namespace Graft.Benchmarks.Timing;

/// <summary>How long each of many calls took.</summary>
sealed class CallDurations
{
    long[] ticks = new long[1024];

    public int Count { get; private set; }

    public void Add(long duration) => ticks[Count++] = duration;

    /// <summary>Allocates for so many more: before they are timed, not while.</summary>
    public void EnsureRoom(int more)
    {
        if (Count + more > ticks.Length) Array.Resize(ref ticks, Math.Max(Count + more, 2 * ticks.Length));
    }

    /// <summary>The duration that so large a share of the calls does not exceed (nearest rank), in microseconds.</summary>
    public double Percentile(double share)
    {
        Array.Sort(ticks, 0, Count);
        return ticks[Math.Clamp((int)Math.Ceiling(share * Count) - 1, 0, Count - 1)] * 1e6 / Stopwatch.Frequency;
    }
}
