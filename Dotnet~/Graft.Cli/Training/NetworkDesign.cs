namespace Graft.Cli.Training;

/// <summary>The plain network that options describe: dense layers, each with one activation, and a softmax layer.</summary>
/// <param name="Hidden">Units of each hidden layer.</param>
/// <param name="Activation">Its stable id, such as "elu".</param>
/// <param name="Initializer">Likewise, such as "he_normal".</param>
sealed record NetworkDesign(IReadOnlyList<int> Hidden, string Activation, string Initializer)
{
    /// <summary>Whether a batch normalization stands before each activation.</summary>
    public bool Normalized { get; init; }

    /// <summary>The book's: five hidden layers of 100, ELU, He.</summary>
    public static NetworkDesign Book { get; } = new([100, 100, 100, 100, 100], "elu", "he_normal");

    public Network Build(Shape input, int classes, ulong seed)
    {
        var layers = new List<ILayer>();
        foreach (int units in Hidden)
        {
            layers.Add(new Dense(units, InitializerTypes.Table.Create(Initializer)));
            if (Normalized) layers.Add(new BatchNormalization());
            layers.Add(LayerTypes.Table.Create(Activation));
        }
        layers.Add(new Dense(classes, InitializerTypes.Table.Create(Initializer)));
        var network = new Network(input, [.. layers]);
        network.Initialize(seed);
        return network;
    }

    public override string ToString() => $"{string.Join('-', Hidden)} {Activation} {Initializer}{(Normalized ? " batch normalization" : "")}";
}
