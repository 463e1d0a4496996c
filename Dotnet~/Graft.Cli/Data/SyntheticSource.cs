namespace Graft.Cli.Data;

/// <summary>Drawn digits: so many to train on, and others for validation and for the test each, by other hands: a sixth of that unless told.</summary>
sealed class SyntheticSource(int count, ulong seed, int? held = null) : IDataSource
{
    // Far from each other and from the seeds that people give.
    const ulong ValidationSeeds = 0x76616c69_00000000, TestSeeds = 0x74657374_00000000;

    public const int Usual = 12_000;

    Dataset? training, validation;

    public string Kind => "synthetic";
    public string Description => $"{count} drawn digits of seed {seed}";
    public IReadOnlyList<string> Arguments => ["--synthetic", count.ToString()];
    public Dataset Training() => training ??= SyntheticDigits.Create(count, seed);
    public Dataset Validation() => validation ??= SyntheticDigits.Create(Held, seed ^ ValidationSeeds);
    public Dataset Test() => SyntheticDigits.Create(Held, seed ^ TestSeeds);

    int Held => held ?? Math.Max(10, count / 6);
}
