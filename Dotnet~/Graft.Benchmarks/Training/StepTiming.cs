namespace Graft.Benchmarks.Training;

/// <summary>
/// Times steps as a run takes them: gather, forward, loss, backward and Adam on one batch after the other of images that lie on the device as floats, the loss of
/// each image kept there. Nothing is waited for within a repeat.
/// </summary>
sealed class StepTiming : IDisposable
{
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

    /// <summary>The steps of one case.</summary>
    public BareSteps Prepare(StepCase each) => new(backend, each, images, examples);

    /// <summary>Times one case, after steps that are not timed.</summary>
    /// <param name="each">Network and batch size.</param>
    /// <param name="repeats">How often as many steps as there are batches, 300 at most, are timed.</param>
    public StepFigures Measure(StepCase each, int repeats)
    {
        using BareSteps steps = Prepare(each);
        var times = new double[repeats];
        long allocated = GC.GetTotalAllocatedBytes(true);
        for (int repeat = 0; repeat < repeats; repeat++) times[repeat] = steps.Time();
        allocated = GC.GetTotalAllocatedBytes(true) - allocated;
        return new StepFigures(each, times, steps.Count, steps.Launches, steps.Bytes, (double)allocated / (repeats * steps.Count));
    }

    public void Dispose() => examples.Dispose();
}
