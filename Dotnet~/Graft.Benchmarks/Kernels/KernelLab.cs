using System.Diagnostics;

namespace Graft.Benchmarks.Kernels;

/// <summary>Checks an op by its float64 reference, then times it: launches one after the other, waited for once.</summary>
sealed class KernelLab(IBackend backend, int repeats)
{
    const int MostLaunches = 4096, WarmUps = 30;
    static readonly TimeSpan LeastRepeat = TimeSpan.FromMilliseconds(2);

    // .NET compiles what runs often again, better, when 100 ms have passed in which nothing new was compiled.
    static readonly TimeSpan CompilerPause = TimeSpan.FromMilliseconds(150);

    readonly HashSet<string> compiled = [];

    public KernelFigures Measure(KernelCase each)
    {
        using var arrays = new LabArrays(backend);
        using BoundKernel kernel = each.Bind(arrays);
        if (Wrong(kernel) is { } wrong) return new KernelFigures(each, wrong, []);
        if (backend.RunsAtOnce && compiled.Add(each.Family + each.Op)) Compile(kernel.Launch);
        return new KernelFigures(each, null, Time(kernel.Launch));
    }

    /// <summary>Only checks: what is wrong, or null.</summary>
    public string? Wrong(KernelCase each)
    {
        using var arrays = new LabArrays(backend);
        using BoundKernel kernel = each.Bind(arrays);
        return Wrong(kernel);
    }

    string? Wrong(BoundKernel kernel)
    {
        Run(kernel.Launch, 1);
        return kernel.Results.Select(result => result.Wrong(backend)).FirstOrDefault(text => text != null);
    }

    void Compile(ILaunch launch)
    {
        Run(launch, WarmUps);
        Thread.Sleep(CompilerPause);
    }

    double[] Time(ILaunch launch)
    {
        // What it takes to find the count warms up, too. Twice, since others may disturb the first.
        int count = 1;
        while (count < MostLaunches && (Run(launch, count) < LeastRepeat || Run(launch, count) < LeastRepeat)) count *= 2;
        var times = new double[repeats];
        for (int i = 0; i < repeats; i++) times[i] = Run(launch, count).TotalMicroseconds / count;
        return times;
    }

    TimeSpan Run(ILaunch launch, int count)
    {
        long begun = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++) launch.Enqueue(default);
        backend.Finish();
        return Stopwatch.GetElapsedTime(begun);
    }
}
