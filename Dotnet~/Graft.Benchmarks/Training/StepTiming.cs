using System.Diagnostics;

namespace Graft.Benchmarks.Training;

/// <summary>
/// Times steps as a run takes them: gather, forward, loss, backward and Adam on one batch after the other of images that lie on the device as floats, the loss of
/// each image kept there. Nothing is waited for within a repeat.
/// </summary>
sealed class StepTiming : IDisposable
{
    const int Warm = 50, MostSteps = 300;

    readonly IBackend backend;
    readonly Dataset images;
    readonly DeviceDataset examples;

    /// <param name="backend">Where.</param>
    /// <param name="images">What is learned from.</param>
    public StepTiming(IBackend backend, Dataset images)
    {
        this.backend = backend;
        this.images = images;
        examples = new DeviceDataset(images, backend);
        while (examples.Prepare()) { }
    }

    /// <summary>Dense images of random floats from 0 to 1, labelled at random.</summary>
    public static Dataset RandomImages(int count, int pixels, int classes, ulong seed)
    {
        var random = new RandomStream(seed, 0);
        var features = new float[(long)count * pixels];
        for (int i = 0; i < features.Length; i++) features[i] = random.NextFloat();
        var labels = new int[count];
        for (int i = 0; i < count; i++) labels[i] = random.NextInt(classes);
        return Dataset.OfFeatures(features, new Shape(pixels), labels, [.. Enumerable.Range(0, classes).Select(label => $"{label}")]);
    }

    /// <summary>Times one case, after steps that are not timed.</summary>
    /// <param name="each">Network and batch size.</param>
    /// <param name="repeats">How often as many steps as there are batches, 300 at most, are timed.</param>
    public StepFigures Measure(StepCase each, int repeats)
    {
        int steps = Math.Min(images.Count / each.Batch, MostSteps);
        var adam = new Adam(0.001f);
        using var residency = new Residency(backend);
        using var epoch = new EpochMemory(backend, images.Count, steps);
        backend.Upload(Enumerable.Range(0, images.Count).ToArray(), epoch.Order);
        var table = new float[UpdateRule.TableColumns * steps];
        for (int step = 0; step < steps; step++) adam.Row(table.AsSpan(UpdateRule.TableColumns * step, UpdateRule.TableColumns), step);
        epoch.Upload(table);
        Network network = each.Build(images.ExampleShape, images.Classes.Count);
        var recipe = new StepRecipe { Loss = new SoftmaxCrossEntropy(), Optimizer = adam };
        using TrainingProgram program = TrainingProgram.Compile(network, recipe, residency, examples, epoch, each.Batch);
        Run(program, Math.Min(steps, Warm));
        var times = new double[repeats];
        long allocated = GC.GetTotalAllocatedBytes(true);
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            long begun = Stopwatch.GetTimestamp();
            Run(program, steps);
            times[repeat] = Stopwatch.GetElapsedTime(begun).TotalMicroseconds / steps;
        }
        allocated = GC.GetTotalAllocatedBytes(true) - allocated;
        return new StepFigures(each, times, steps, program.Ops.Count, program.Bytes, (double)allocated / (repeats * steps));
    }

    void Run(TrainingProgram program, int steps)
    {
        for (int step = 0; step < steps; step++) program.Enqueue(new StepArguments(step, step, step * program.Batch));
        backend.Finish();
    }

    public void Dispose() => examples.Dispose();
}
