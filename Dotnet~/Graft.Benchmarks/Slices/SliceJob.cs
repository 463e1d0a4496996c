using Graft.Cli.Book;

namespace Graft.Benchmarks.Slices;

/// <summary>What is trained while the game runs.</summary>
/// <param name="Name">As the report calls it.</param>
/// <param name="Begin">Makes the run.</param>
sealed record SliceJob(string Name, Func<IBackend, TrainingRun> Begin)
{
    const int Images = 5000, Held = 1000, OwnImages = 110;

    // Long enough to outlast the measurement; a run that ends is begun anew.
    const int Epochs = 60_000;

    /// <summary>784-5x100-10, batches of 20, all layers, validated after each epoch of 250 steps.</summary>
    public static SliceJob Reference(ulong seed)
    {
        Dataset training = SyntheticDigits.Create(Images, seed), validation = SyntheticDigits.Create(Held, seed + 1);
        return new("reference", backend => new TrainingRun(BookNetwork.Build(BookNetwork.Elu, training, seed), training, validation, Settings(seed), backend));
    }

    /// <summary>A player's own: the same network under a new head, its hidden layers frozen and cached, 110 images, epochs of 6 short steps.</summary>
    public static SliceJob Personal(ulong seed)
    {
        Dataset training = SyntheticDigits.Create(OwnImages, seed + 2);
        return new("personal", backend =>
        {
            Network network = BookNetwork.Build(BookNetwork.Elu, training, seed);
            foreach (IFreezable layer in network.Layers.Take(network.Layers.Count - 1).OfType<IFreezable>()) layer.Frozen = true;
            TrainingSettings settings = Settings(seed);
            settings.CacheFrozen = true;
            return new TrainingRun(network, training, null, settings, backend);
        });
    }

    static TrainingSettings Settings(ulong seed) => new() { MaxEpochs = Epochs, Patience = 0, Seed = seed };
}
