namespace Graft.Cli.Demo;

/// <summary>Every choice of the demo: how the first network is trained, and how it learns new digits.</summary>
sealed record DemoRecipe
{
    /// <summary>What the first network learns, and what it is then taught.</summary>
    public string[] PretrainDigits { get; init; } = ["0", "1", "2", "3", "4"];
    public string[] TransferDigits { get; init; } = ["5", "6", "7", "8", "9"];

    public NetworkDesign Network { get; init; } = NetworkDesign.Book;

    public Stage Pretrain { get; init; } = new(Rate: 0.001f, Decay: 0.68f, Batch: 20, Epochs: 12, Patience: 12);

    /// <summary>New softmax layer on five frozen layers.</summary>
    public Stage Frozen { get; init; } = new(Rate: 0.01f, Decay: 0.95f, Batch: 20, Epochs: 60, Patience: 20);

    /// <summary>Then all layers together, from where the frozen stage ended.</summary>
    public Stage Unfrozen { get; init; } = new(Rate: 0.002f, Decay: 0.88f, Batch: 20, Epochs: 30, Patience: 20);

    /// <summary>Then the shipping form, from the same few images.</summary>
    public CompressionSettings Shipped => new() { Bytes = 32 << 10, BatchSize = 20, Rate = 0.001f, EpochsPerRound = ShippedEpochs, FinalEpochs = 5 * ShippedEpochs, Augmentation = Augmentation.Digits };

    public int ShippedEpochs { get; init; } = 20;

    public int ReusedLayers { get; init; } = 5;

    /// <summary>Images of each new digit to learn from, and to stop by.</summary>
    public int PerDigit { get; init; } = 100;
    public int ValidationPerDigit { get; init; } = 30;

    /// <summary>Images of the first digits that are used at most; 0 for all.</summary>
    public int PretrainImages { get; init; }

    /// <summary>Digits drawn where there is no MNIST.</summary>
    public int Synthetic { get; init; } = Data.SyntheticSource.Usual;

    public static DemoRecipe Full { get; } = new();

    /// <summary>A few seconds, to see that everything works.</summary>
    public static DemoRecipe Quick { get; } = Full with
    {
        Pretrain = Full.Pretrain with { Epochs = 4, Patience = 4 },
        Frozen = Full.Frozen with { Epochs = 10 },
        Unfrozen = Full.Unfrozen with { Epochs = 10 },
        ShippedEpochs = 2,
        PretrainImages = 2000,
        Synthetic = 4000,
    };

    /// <summary>How one of the three runs trains, with Adam.</summary>
    public sealed record Stage(float Rate, float Decay, int Batch, int Epochs, int Patience)
    {
        public TrainingSettings Settings(int examples, ulong seed) => new()
        {
            Optimizer = new OptimizerChoice("adam", Rate, Decay).Build(examples, Batch),
            BatchSize = Batch,
            MaxEpochs = Epochs,
            Patience = Patience,
            Seed = seed,
        };

        public override string ToString() => FormattableString.Invariant($"adam rate {Rate} decay {Decay}, batch {Batch}, at most {Epochs} epochs, patience {Patience}");
    }
}
