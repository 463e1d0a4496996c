namespace Graft.Benchmarks.Training;

/// <summary>Times epochs of real images, as <see cref="TrainingRun"/> takes them: shuffled, gathered from bytes, varied or not.</summary>
sealed class EpochTiming(IBackend backend, StepTiming bare, Dataset images, int epochs)
{
    static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.1);

    /// <summary>The reference network at a case's batch size, on images as they are and on varied ones: an epoch of each in turn, its steps before and after it, since what else a machine does changes by the second.</summary>
    public IReadOnlyList<EpochFigures> Measure(StepCase each)
    {
        int steps = (images.Count + each.Batch - 1) / each.Batch;
        EpochFigures[] figures = [new(each.Batch, false, steps), new(each.Batch, true, steps)];
        using BareSteps own = bare.Prepare(each);
        using TrainingRun asItIs = Begin(each, null), varied = Begin(each, Augmentation.Digits);
        TrainingRun[] runs = [asItIs, varied];
        for (int epoch = 0; epoch <= epochs; epoch++)
        {
            for (int i = 0; i < runs.Length; i++)
            {
                double before = own.Time(), seconds = Epoch(runs[i], epoch), after = own.Time();
                if (epoch > 0) figures[i].Rounds.Add(new EpochRound(seconds, (before + after) / 2)); // the first one warms up
            }
        }
        return figures;
    }

    TrainingRun Begin(StepCase each, Augmentation? augmentation)
    {
        var settings = new TrainingSettings { BatchSize = each.Batch, MaxEpochs = epochs + 2, Patience = 0, RestoreBest = false, Augmentation = augmentation };
        return new TrainingRun(each.Build(images.ExampleShape, images.Classes.Count), images, null, settings, backend);
    }

    // By the run's own clock, which stands still between slices: a slice may go on into the next epoch.
    static double Epoch(TrainingRun run, int epoch)
    {
        while (run.Curve.Count <= epoch) run.Advance(Slice);
        return run.Curve[epoch].Seconds - (epoch == 0 ? 0 : run.Curve[epoch - 1].Seconds);
    }
}
