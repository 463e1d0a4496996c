using System.Diagnostics;
using Graft.Cli.Sessions;
using Graft.OpenCL;

namespace Graft.Benchmarks.Starting;

/// <summary>What a process does from its start to the end of its first epoch: the reference network (784-5x100-5, ELU, Adam) in batches of 50, validated.</summary>
static class FirstStep
{
    const int Batch = 50, Images = 1000, Held = 250, Classes = 5;

    /// <param name="session">The device that is asked for.</param>
    /// <param name="started">When the process was about to be started.</param>
    public static StartFigures Take(Session session, DateTime started)
    {
        double process = (DateTime.UtcNow - started).TotalMilliseconds;
        Dataset images = RandomImages(session.Seed);
        long since = Stopwatch.GetTimestamp();
        using IBackend backend = Devices.Open(session);
        double opening = Lap(ref since);
        var settings = new TrainingSettings { Optimizer = new Adam(0.001f), BatchSize = Batch, MaxEpochs = 1, Seed = session.Seed };
        Network network = NetworkDesign.Book.Build(images.ExampleShape, Classes, session.Seed);
        using var run = new TrainingRun(network, images.Take(0, Images), images.Take(Images, Held), settings, backend, session.Log);
        double preparing = Lap(ref since);
        while (run.Progress.Step == 0) run.Advance(TimeSpan.Zero);
        double step = Lap(ref since);
        run.Run();
        double epoch = Lap(ref since);
        return new StartFigures(backend.Name, process, opening, preparing, step, epoch, [.. Builds(backend)]);
    }

    static IEnumerable<BuildFigures> Builds(IBackend backend) =>
        backend is not OpenClBackend opened ? [] : opened.Builds.Select(build => new BuildFigures(build.File, build.Variants, build.Took.TotalMilliseconds));

    static double Lap(ref long since)
    {
        long now = Stopwatch.GetTimestamp();
        double took = Stopwatch.GetElapsedTime(since, now).TotalMilliseconds;
        since = now;
        return took;
    }

    static Dataset RandomImages(ulong seed)
    {
        var random = new RandomStream(seed, 0);
        var pixels = new byte[(Images + Held) * 784];
        for (int i = 0; i < pixels.Length; i++) pixels[i] = (byte)random.NextInt(256);
        int[] labels = [.. Enumerable.Range(0, Images + Held).Select(_ => random.NextInt(Classes))];
        return Dataset.OfImages(pixels, new Shape(28, 28), labels, [.. Enumerable.Range(0, Classes).Select(label => $"{label}")]);
    }
}
