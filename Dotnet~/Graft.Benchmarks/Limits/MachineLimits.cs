namespace Graft.Benchmarks.Limits;

/// <summary>What a device can do at most, as its <see cref="IProbe"/> reached it.</summary>
/// <param name="Form">What the probe is written in.</param>
/// <param name="OperationsPerSecond">Floating-point operations, fused multiply-add counted as two.</param>
/// <param name="Bandwidths">From the smallest arrays to some that no cache holds.</param>
/// <param name="LaunchMicroseconds">What a launch costs that does nothing.</param>
sealed record MachineLimits(string Form, double OperationsPerSecond, IReadOnlyList<BandwidthPoint> Bandwidths, double LaunchMicroseconds)
{
    /// <summary>
    /// The device's bandwidth for arrays of that size: of the largest that was measured and is no larger, so that a floor is rather too low
    /// than too high.
    /// </summary>
    public double BytesPerSecond(double bytes) => (Bandwidths.LastOrDefault(point => point.Bytes <= bytes) ?? Bandwidths[0]).BytesPerSecond;

    /// <summary>The time below which no kernel can do that work.</summary>
    public double FloorMicroseconds(Work work) => 1e6 * Math.Max(work.Operations / OperationsPerSecond, work.Bytes / BytesPerSecond(work.Bytes));

    /// <summary>What holds such a kernel back: "arithmetic" or "memory"; "launch" where that alone takes longer than either.</summary>
    public string Limit(Work work) => FloorMicroseconds(work) < LaunchMicroseconds ? "launch"
        : work.Operations / OperationsPerSecond >= work.Bytes / BytesPerSecond(work.Bytes) ? "arithmetic" : "memory";
}
