using System.Globalization;
using Graft.Cli.Training;

namespace Graft.Cli.Book;

/// <summary>How a network of the book is trained. What is not said is the exercise's own: Adam at 0.01, batches of 20, patience of 20 epochs.</summary>
sealed record Recipe
{
    public float Rate { get; init; } = 0.01f;

    /// <summary>What the rate is multiplied with over each epoch.</summary>
    public float Decay { get; init; } = 1;
    public int Batch { get; init; } = 20;
    public int Epochs { get; init; } = 100;
    public int Patience { get; init; } = 20;
    public Augmentation? Augmentation { get; init; }

    /// <summary>Whether what frozen layers make of the images is computed once.</summary>
    public bool CacheFrozen { get; init; }

    /// <summary>The exercises' own.</summary>
    public static Recipe Plain { get; } = new();

    /// <summary>Every choice: two recipes that read alike are alike.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Adam at {Rate}") + (Decay == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" times {Decay} an epoch")) +
        $", batches of {Batch}, at most {Epochs} epochs, patience {Patience}" + (Augmentation == null ? "" : $", augmentation ({Augmentation})") + (CacheFrozen ? ", frozen layers cached" : "");

    /// <param name="examples">In an epoch.</param>
    /// <param name="seed">Decides the order of the examples, and what is drawn in a step.</param>
    public TrainingSettings Settings(int examples, ulong seed) => new()
    {
        Optimizer = new OptimizerChoice("adam", Rate, Decay).Build(examples, Batch),
        BatchSize = Batch,
        MaxEpochs = Epochs,
        Patience = Patience,
        Augmentation = Augmentation,
        CacheFrozen = CacheFrozen,
        Seed = seed,
    };
}
