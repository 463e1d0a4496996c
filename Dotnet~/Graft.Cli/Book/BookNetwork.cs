namespace Graft.Cli.Book;

/// <summary>The networks of exercises 8 and 9: five hidden layers, 100 units each unless said otherwise, and a softmax layer.</summary>
static class BookNetwork
{
    public const int Hidden = 5, Units = 100;

    /// <param name="hidden">The layers that make one hidden layer, made anew for each.</param>
    /// <param name="data">Its images and classes are what the network takes and gives.</param>
    /// <param name="seed">Draws its weights.</param>
    public static Network Build(Func<IEnumerable<ILayer>> hidden, Dataset data, ulong seed)
    {
        var layers = new List<ILayer>();
        for (int i = 0; i < Hidden; i++) layers.AddRange(hidden());
        layers.Add(new Dense(data.Classes.Count));
        var network = new Network(data.ExampleShape, [.. layers]);
        network.Initialize(seed);
        return network;
    }

    /// <summary>The exercise's own: 100 units with He's initialization and ELU.</summary>
    public static IEnumerable<ILayer> Elu() => [new Dense(Units, new HeNormal()), new Elu()];

    /// <summary>The same with batch normalization before the activation.</summary>
    public static IEnumerable<ILayer> Normalized() => [new Dense(Units, new HeNormal()), new BatchNormalization(), new Elu()];
}
