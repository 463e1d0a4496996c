using System.Diagnostics;

namespace Graft.Benchmarks.Growth;

/// <summary>Times training steps of one network at one batch size: gathered from bytes on the device, nothing waited for within a repeat.</summary>
sealed class StepGrowth(IBackend backend, RepeatedDigits digits, int repeats)
{
    const int LeastImages = 2048, MostSteps = 1000, LeastRepeats = 3;

    // Many short repeats: while others are at work, some are still undisturbed. Of steps that take long there are fewer.
    static readonly TimeSpan LeastRepeat = TimeSpan.FromMilliseconds(10), Patience = TimeSpan.FromSeconds(2);

    public GrowthPoint Measure(GrowthSeries series, int size, Network network, int batch)
    {
        Dataset images = digits.Create(Math.Max(batch, LeastImages));
        int places = images.Count / batch;
        using var examples = new DeviceDataset(images, backend);
        while (examples.Prepare()) { }
        using var residency = new Residency(backend);
        using var epoch = new EpochMemory(backend, images.Count, 1);
        var adam = new Adam(0.001f);
        var row = new float[UpdateRule.TableColumns];
        adam.Row(row, 0);
        epoch.Upload(row);
        backend.Upload(Enumerable.Range(0, images.Count).ToArray(), epoch.Order);
        using TrainingProgram program = TrainingProgram.Compile(network, new StepRecipe { Loss = new SoftmaxCrossEntropy(), Optimizer = adam }, residency, examples, epoch, batch);
        Run(program, 1, places);
        // What it takes to find the count warms up, too.
        int steps = 1;
        while (steps < MostSteps && Run(program, steps, places) < LeastRepeat) steps = Math.Min(2 * steps, MostSteps);
        var times = new List<double>();
        for (var clock = Stopwatch.StartNew(); times.Count < repeats && (times.Count < LeastRepeats || clock.Elapsed < Patience);) times.Add(Run(program, steps, places).TotalMicroseconds / ((double)steps * batch));
        return new GrowthPoint(series, size, times, Bytes(images.Count, network) + program.Bytes);
    }

    /// <summary>Device memory of all but the values between ops.</summary>
    public static long Bytes(int images, Network network)
    {
        // An image's pixels, label, place in the order, and the two floats that it leaves.
        const long ofImage = RepeatedDigits.Pixels + 4 + 4 + 8;
        const int adamAndParameter = 3;
        return images * ofImage + adamAndParameter * network.Parameters.Sum(parameter => View.BytesOf(parameter.Value.Shape, ElementType.Float32));
    }

    TimeSpan Run(TrainingProgram program, int steps, int places)
    {
        long begun = Stopwatch.GetTimestamp();
        for (int step = 0; step < steps; step++) program.Enqueue(new StepArguments(step, 0, step % places * program.Batch));
        backend.Finish();
        return Stopwatch.GetElapsedTime(begun);
    }
}
