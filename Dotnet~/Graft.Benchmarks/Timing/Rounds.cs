using System.Diagnostics;

namespace Graft.Benchmarks.Timing;

/// <summary>
/// Times calls, each between two readings of the clock, of several sides in turn: A, B, C, A, B, C, …, a slice of time each, so that all see
/// the same noise of the machine. Before each slice a side runs in untimed, so that its weights come back into the caches; after one of
/// several threads the process comes to rest, because those spin for a while after a call, in hope of the next one.
/// </summary>
sealed class Rounds(double seconds)
{
    const double SliceSeconds = 0.1, WarmUpSeconds = 0.05, RunInSeconds = 0.005;
    const double RestingShare = 0.1;
    const int WarmUps = 3, MostCallsPerSlice = 1_000_000;

    // .NET compiles what runs often again, better: after 30 calls and 100 ms in which nothing new was compiled, twice with its profile.
    static readonly TimeSpan CompilerPause = TimeSpan.FromMilliseconds(150);

    // ONNX Runtime's threads spin for about 30 ms, seen on an EPYC. A busy machine may keep one from running for some milliseconds.
    static readonly TimeSpan RestingSlice = TimeSpan.FromMilliseconds(20), LongestSpin = TimeSpan.FromMilliseconds(500);

    readonly double slice = Math.Min(seconds, SliceSeconds);
    readonly int rounds = Math.Max(1, (int)Math.Round(seconds / SliceSeconds));

    /// <summary>The durations of each side's calls.</summary>
    public CallDurations[] Time(IReadOnlyList<ISide> sides)
    {
        var next = new int[sides.Count];
        for (int i = 0; i < WarmUps; i++)
        {
            for (int side = 0; side < sides.Count; side++)
            {
                RunFor(sides[side], Math.Min(slice, WarmUpSeconds), ref next[side]);
                ComeToRest(sides[side]);
            }
            Thread.Sleep(CompilerPause);
        }
        CallDurations[] samples = [.. sides.Select(_ => new CallDurations())];
        for (int round = 0; round < rounds; round++)
            for (int side = 0; side < sides.Count; side++)
            {
                samples[side].EnsureRoom(MostCallsPerSlice);
                RunFor(sides[side], RunInSeconds, ref next[side]);
                TimeFor(sides[side], slice, samples[side], ref next[side]);
                ComeToRest(sides[side]);
            }
        return samples;
    }

    /// <summary>Bytes that the whole process allocates per call while this side alone runs, warm.</summary>
    public double AllocatedBytes(ISide side)
    {
        int next = 0;
        RunFor(side, RunInSeconds, ref next);
        long before = GC.GetTotalAllocatedBytes(true);
        int calls = RunFor(side, 2 * slice, ref next);
        return (double)(GC.GetTotalAllocatedBytes(true) - before) / calls;
    }

    /// <summary>What two readings of the clock with nothing in between differ by, in microseconds: the median. It is part of every duration.</summary>
    public static double ClockMicroseconds()
    {
        var samples = new CallDurations();
        samples.EnsureRoom(MostCallsPerSlice);
        while (samples.Count < MostCallsPerSlice)
        {
            long before = Stopwatch.GetTimestamp();
            samples.Add(Stopwatch.GetTimestamp() - before);
        }
        return samples.Percentile(0.5);
    }

    // Until the process hardly uses its processors.
    static void ComeToRest(ISide after)
    {
        if (after.Threads == 1) return;
        var clock = Stopwatch.StartNew();
        for (double share = 1; share > RestingShare && clock.Elapsed < LongestSpin;)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime, since = clock.Elapsed;
            Thread.Sleep(RestingSlice);
            share = (Environment.CpuUsage.TotalTime - before) / (clock.Elapsed - since);
        }
    }

    static int RunFor(ISide side, double seconds, ref int next)
    {
        long end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        int calls = 0;
        do
        {
            side.Call(next);
            if (++next == side.Calls) next = 0;
            calls++;
        }
        while (Stopwatch.GetTimestamp() < end);
        return calls;
    }

    static void TimeFor(ISide side, double seconds, CallDurations samples, ref int next)
    {
        int last = samples.Count + MostCallsPerSlice;
        long end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency), after;
        do
        {
            long before = Stopwatch.GetTimestamp();
            side.Call(next);
            after = Stopwatch.GetTimestamp();
            samples.Add(after - before);
            if (++next == side.Calls) next = 0;
        }
        while (after < end && samples.Count < last);
    }
}
