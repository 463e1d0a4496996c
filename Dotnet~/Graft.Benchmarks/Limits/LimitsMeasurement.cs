using System.Diagnostics;

namespace Graft.Benchmarks.Limits;

/// <summary>Runs a probe until it has been as fast as it gets: a limit is what the fastest of many tries reached.</summary>
sealed class LimitsMeasurement(IProbe probe)
{
    // Long against a launch, short against the scheduler's turns: while others are at work, some tries are still undisturbed.
    const double LeastSeconds = 0.002, Better = 0.995;
    const int Asked = 5, LeastTries = 80, MostTries = 400, MostCount = 1 << 24;
    const long Smallest = 32 << 10, BeyondCaches = 192 << 20;
    const int GrowthOfSizes = 4;

    public MachineLimits Measure()
    {
        double operations = Fastest(probe.Multiply);
        var points = new List<BandwidthPoint>();
        for (long bytes = Smallest; bytes < BeyondCaches; bytes *= GrowthOfSizes) points.Add(Point(bytes));
        points.Add(Point(BeyondCaches));
        double launches = Fastest(probe.Launch);
        return new MachineLimits(probe.Form, operations, points, 1e6 / launches);
    }

    BandwidthPoint Point(long bytes) => new(bytes, Fastest(passes => probe.Move(bytes, passes)));

    // Work done in a second. The first call of a size compiles and allocates; whether a count takes long enough is asked often, since waiting for
    // others takes long, too.
    static double Fastest(Func<int, double> work)
    {
        int count = 1;
        work(count);
        while (count < MostCount && Enumerable.Range(0, Asked).Any(_ => Seconds(work, count) < LeastSeconds)) count *= 2;
        double least = double.PositiveInfinity;
        for (int i = 0, last = 0; i < MostTries && i - last < LeastTries; i++)
        {
            double seconds = Seconds(work, count);
            if (seconds < Better * least) last = i;
            least = Math.Min(least, seconds);
        }
        return work(count) / least;
    }

    static double Seconds(Func<int, double> work, int count)
    {
        long begun = Stopwatch.GetTimestamp();
        work(count);
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
