namespace Graft.Benchmarks.Timing;

/// <summary>What one side's calls took, in microseconds.</summary>
/// <param name="Threads">It ran on so many.</param>
/// <param name="Calls">How many were timed.</param>
/// <param name="Microseconds">The median.</param>
/// <param name="P999Microseconds">The 99.9th percentile.</param>
sealed record CallTimes(int Threads, int Calls, double Microseconds, double P999Microseconds)
{
    public static CallTimes Of(ISide side, CallDurations samples) => new(side.Threads, samples.Count, samples.Percentile(0.5), samples.Percentile(0.999));
}
