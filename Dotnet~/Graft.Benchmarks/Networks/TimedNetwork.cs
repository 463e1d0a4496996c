namespace Graft.Benchmarks.Networks;

/// <summary>A trained network whose answers are timed.</summary>
/// <param name="Model">The network; zero weights stand in it as zeros.</param>
/// <param name="IsSparse">Whether it was pruned.</param>
/// <param name="Zeros">Share of weights that are exactly zero, 0 to 1.</param>
/// <param name="TestAccuracy">On all test images, 0 to 1.</param>
sealed record TimedNetwork(Model Model, bool IsSparse, double Zeros, double TestAccuracy)
{
    public string Form => IsSparse ? "sparse" : "dense";
}
