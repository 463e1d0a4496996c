using System.Diagnostics;

namespace Graft.Benchmarks.Growth;

/// <summary>
/// Times epochs as <see cref="TrainingRun"/> takes them: shuffled, gathered, read back. Where so many images are too many for a device's memory,
/// they come in parts, one after the other, and bringing them is part of the time.
/// </summary>
/// <param name="backend">Where.</param>
/// <param name="digits">The images.</param>
/// <param name="mostBytes">Of pixels on the device at a time.</param>
sealed class EpochGrowth(IBackend backend, RepeatedDigits digits, long mostBytes)
{
    const int ImagesOfEpochs = 100_000, LeastEpochs = 3, MostEpochs = 100;

    /// <param name="series">What grows.</param>
    /// <param name="count">Images of an epoch.</param>
    public GrowthPoint Measure(GrowthSeries series, int count)
    {
        Network network = GrowthSeries.Build(GrowthSeries.Depth, GrowthSeries.Width);
        int parts = (int)(((long)count * RepeatedDigits.Pixels + mostBytes - 1) / mostBytes), ofPart = (count + parts - 1) / parts;
        IEnumerable<double> seconds = parts == 1 ? Whole(network, count) : [Parts(network, count, ofPart)];
        return new GrowthPoint(series, count, [.. seconds.Select(each => 1e6 * each / count)], StepGrowth.Bytes(ofPart, network) + StepBytes(network), parts);
    }

    IReadOnlyList<double> Whole(Network network, int count)
    {
        using TrainingRun run = Train(network, digits.Create(count), Math.Clamp(ImagesOfEpochs / count, LeastEpochs, MostEpochs));
        // The first one warms up.
        return [.. run.Curve.Zip(run.Curve.Skip(1), (before, after) => after.Seconds - before.Seconds)];
    }

    double Parts(Network network, int count, int ofPart)
    {
        long begun = Stopwatch.GetTimestamp();
        for (int first = 0; first < count; first += ofPart) Train(network, digits.Create(Math.Min(ofPart, count - first)), 0).Dispose();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    // Values between the ops of a step, which are the same for any count of images.
    long StepBytes(Network network)
    {
        using var examples = new DeviceDataset(digits.Create(GrowthSeries.Batch), backend);
        using var residency = new Residency(backend);
        using var epoch = new EpochMemory(backend, GrowthSeries.Batch, 1);
        using TrainingProgram program = TrainingProgram.Compile(network, new StepRecipe { Loss = new SoftmaxCrossEntropy(), Optimizer = new Adam() }, residency, examples, epoch, GrowthSeries.Batch);
        return program.Bytes;
    }

    TrainingRun Train(Network network, Dataset images, int epochsAfterTheFirst)
    {
        var settings = new TrainingSettings { BatchSize = GrowthSeries.Batch, MaxEpochs = epochsAfterTheFirst + 1, Patience = 0, RestoreBest = false };
        var run = new TrainingRun(network, images, null, settings, backend);
        run.Run();
        return run;
    }
}
