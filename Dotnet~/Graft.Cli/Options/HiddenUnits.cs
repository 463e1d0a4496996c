namespace Graft.Cli.Options;

/// <summary>Units of each hidden layer, from the input; reads as it is written on the command line.</summary>
sealed record HiddenUnits(IReadOnlyList<int> Counts)
{
    public override string ToString() => string.Join(',', Counts);
}
