using System.Diagnostics;

namespace Graft.Benchmarks.Limits;

/// <summary>Runs a probe until it has been as fast as it gets: a limit is what the fastest of many tries reached.</summary>
sealed class LimitsMeasurement(IProbe probe)
{
    // Short against the scheduler's turns, so that some tries are undisturbed while others are at work; every other one long against the time
    // in which a second core is woken.
    const double LeastSeconds = 0.002, Better = 1.005;
    const int Longer = 4, Asked = 5, MostCount = 1 << 24;

    // Tries without a better one, after which no more are made; and tries in all.
    const int PatienceForOperations = 80, PatienceForBytes = 24, MostTries = 400;
    const long Smallest = 32 << 10, BeyondCaches = 192 << 20;
    const int GrowthOfSizes = 4;

    double operations;

    /// <summary>Looks for the arithmetic's peak again: on a busy machine all cores are free at once now and then only.</summary>
    public void Look() => operations = Math.Max(operations, Fastest(probe.Multiply, PatienceForOperations));

    public MachineLimits Measure()
    {
        Look();
        var points = new List<BandwidthPoint>();
        for (long bytes = Smallest; bytes < BeyondCaches; bytes *= GrowthOfSizes) points.Add(Point(bytes));
        points.Add(Point(BeyondCaches));
        double launches = Fastest(probe.Launch, PatienceForBytes);
        return new MachineLimits(probe.Form, operations, points, 1e6 / launches);
    }

    BandwidthPoint Point(long bytes) => new(bytes, Fastest(passes => probe.Move(bytes, passes), PatienceForBytes));

    // Work done in a second. The first call of a size compiles and allocates; whether a count takes long enough is asked often, since waiting for
    // others takes long, too.
    static double Fastest(Func<int, double> work, int patience)
    {
        int count = 1;
        work(count);
        while (count < MostCount && Enumerable.Range(0, Asked).Any(_ => Seconds(work, count, out double _) < LeastSeconds)) count *= 2;
        double best = 0;
        for (int i = 0, last = 0; i < MostTries && i - last < patience; i++)
        {
            double seconds = Seconds(work, i % 2 == 0 ? count : Longer * count, out double done), rate = done / seconds;
            if (rate > Better * best) last = i;
            best = Math.Max(best, rate);
        }
        return best;
    }

    static double Seconds(Func<int, double> work, int count, out double done)
    {
        long begun = Stopwatch.GetTimestamp();
        done = work(count);
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
