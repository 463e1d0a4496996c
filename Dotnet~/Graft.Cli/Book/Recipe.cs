using System.Globalization;

namespace Graft.Cli.Book;

/// <summary>How a network of the book is trained. What is not said is the exercise's own: Adam at 0.01, batches of 20, patience of 20 epochs.</summary>
sealed record Recipe
{
    /// <summary>One that `graft train` knows by name.</summary>
    public string Optimizer { get; init; } = "adam";
    public float Rate { get; init; } = 0.01f;

    /// <summary>What the rate is multiplied with over each epoch.</summary>
    public float Decay { get; init; } = 1;

    /// <summary>Whether the rate climbs through the first tenth of the epochs instead and then falls to nothing along a cosine.</summary>
    public bool Cosine { get; init; }
    public int Batch { get; init; } = 20;
    public int Epochs { get; init; } = 100;
    public int Patience { get; init; } = 20;

    /// <summary>Whether the weights of the best epoch count, as the exercises have it; else the last ones.</summary>
    public bool RestoreBest { get; init; } = true;
    public Augmentation? Augmentation { get; init; }

    /// <summary>Whether what frozen layers make of the images is computed once.</summary>
    public bool CacheFrozen { get; init; }

    /// <summary>Of how many variations of each image, where it is cached and varied.</summary>
    public int CachedCopies { get; init; }

    /// <summary>What the rate is multiplied with for each hidden layer below the top one, and again for the one below that …</summary>
    public float RateBelow { get; init; } = 1;

    /// <summary>The exercises' own.</summary>
    public static Recipe Plain { get; } = new();

    /// <summary>Every choice: two recipes that read alike are alike.</summary>
    public override string ToString() => string.Join(", ", Parts());

    /// <param name="network">What will learn.</param>
    /// <param name="examples">In an epoch.</param>
    /// <param name="seed">Decides the order of the examples, and what is drawn in a step.</param>
    public TrainingSettings Settings(Network network, int examples, ulong seed) => new()
    {
        Optimizer = new OptimizerChoice(Optimizer, Rate, Decay, Cosine ? "cosine" : "exponential", Epochs).Build(examples, Batch),
        RateFactors = RateBelow == 1 ? new Dictionary<ILayer, float>() : FallingFactors(network),
        BatchSize = Batch,
        MaxEpochs = Epochs,
        Patience = Patience,
        RestoreBest = RestoreBest,
        Augmentation = Augmentation,
        CacheFrozen = CacheFrozen,
        CachedCopies = CachedCopies,
        Seed = seed,
    };

    // The output layer and the top hidden one learn at the rate itself.
    Dictionary<ILayer, float> FallingFactors(Network network)
    {
        var factors = new Dictionary<ILayer, float>();
        int above = -1;
        foreach (ILayer layer in network.Layers.Reverse())
        {
            if (above >= 1) factors[layer] = MathF.Pow(RateBelow, above);
            if (layer is Dense) above++;
        }
        return factors;
    }

    IEnumerable<string> Parts()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{Optimizer} at {Rate}") + (Decay == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" times {Decay} an epoch"));
        if (Cosine) yield return "falling along a cosine after a warm-up";
        if (RateBelow != 1) yield return string.Create(CultureInfo.InvariantCulture, $"times {RateBelow} a layer downwards");
        yield return $"batches of {Batch}";
        yield return $"at most {Epochs} epochs";
        yield return $"patience {Patience}";
        if (!RestoreBest) yield return "last weights";
        if (CacheFrozen) yield return "frozen layers cached" + (CachedCopies > 0 ? $" for {CachedCopies} variations" : "");
        if (Augmentation != null) yield return $"augmentation ({Augmentation})";
    }
}
