using Graft.Cli.Training;

namespace Graft.Cli.Demo;

/// <summary>One trained network of the demo.</summary>
/// <param name="Title">For people.</param>
/// <param name="FrozenLayers">How many hidden layers kept their values; null for the first network.</param>
/// <param name="Model">The network as it was when its run ended.</param>
/// <param name="Fit">How the run went.</param>
sealed record DemoOutcome(string Title, int? FrozenLayers, Model Model, FitResult Fit)
{
    /// <summary>On the test images, when they have been read.</summary>
    public ClassificationReport? Test { get; init; }
}
