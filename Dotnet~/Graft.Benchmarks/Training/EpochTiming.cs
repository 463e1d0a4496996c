namespace Graft.Benchmarks.Training;

/// <summary>Times epochs of real images, as <see cref="TrainingRun"/> takes them: shuffled, gathered from bytes, varied or not.</summary>
sealed class EpochTiming(IBackend backend, Dataset images, int epochs)
{
    /// <summary>The plain reference network at a batch size; epochs after the first.</summary>
    /// <param name="step">What its steps take by themselves.</param>
    /// <param name="augmentation">How images are varied; null for not at all.</param>
    public EpochFigures Measure(StepFigures step, Augmentation? augmentation)
    {
        var settings = new TrainingSettings { BatchSize = step.Case.Batch, MaxEpochs = epochs + 1, Patience = 0, RestoreBest = false, Augmentation = augmentation };
        using var run = new TrainingRun(step.Case.Build(images.ExampleShape, images.Classes.Count), images, null, settings, backend);
        run.Run();
        // The first one warms up.
        IEnumerable<double> seconds = run.Curve.Zip(run.Curve.Skip(1), (before, after) => after.Seconds - before.Seconds);
        int steps = (images.Count + step.Case.Batch - 1) / step.Case.Batch;
        return new EpochFigures(step.Case.Batch, augmentation != null, steps, StepFigures.Median(seconds), step.Microseconds);
    }
}
