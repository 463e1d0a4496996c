namespace Graft.Benchmarks.Growth;

/// <summary>What grows, and how far.</summary>
/// <param name="Name">As it is called in tables, plots and JSON.</param>
/// <param name="Of">What stays the same meanwhile, for people.</param>
/// <param name="Sizes">Ascending.</param>
sealed record GrowthSeries(string Name, string Of, IReadOnlyList<int> Sizes)
{
    /// <summary>Where the other sizes stand: the reference network, and a batch that training often has.</summary>
    public const int Batch = 128, Width = 100, Depth = 5;

    public static readonly GrowthSeries Batches = new("batch size", "784-5x100-10", [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 4096, 8192]);
    public static readonly GrowthSeries Widths = new("width", "784-5xwidth-10, batches of 128", [10, 20, 50, 100, 200, 500, 1000, 2048]);
    public static readonly GrowthSeries Depths = new("depth", "784-depthx100-10, batches of 128", [1, 2, 5, 10, 20, 50]);
    public static readonly GrowthSeries Images = new("images", "epochs of 784-5x100-10, batches of 128", [100, 1000, 10_000, 100_000, 1_000_000]);

    /// <summary>784, layers of as many units with He's initialization and ELU, ten classes.</summary>
    public static Network Build(int depth, int width)
    {
        var layers = new List<ILayer>();
        for (int i = 0; i < depth; i++) layers.AddRange([new Dense(width, new HeNormal()), new Elu()]);
        return new Network(new Shape(28, 28), [.. layers, new Dense(SyntheticDigits.ClassCount)]);
    }
}
