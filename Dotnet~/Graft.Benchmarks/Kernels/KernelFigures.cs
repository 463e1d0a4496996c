using Graft.Benchmarks.Training;

namespace Graft.Benchmarks.Kernels;

/// <summary>What the lab found of one case.</summary>
/// <param name="Case">The op and its shape.</param>
/// <param name="Wrong">What is wrong about its results; null where nothing is.</param>
/// <param name="Repeats">Microseconds a launch, of each repeat; none of a kernel that is wrong.</param>
sealed record KernelFigures(KernelCase Case, string? Wrong, IReadOnlyList<double> Repeats)
{
    /// <summary>The median of the repeats.</summary>
    public double Microseconds => Repeats.Count == 0 ? double.NaN : StepFigures.Median(Repeats);

    /// <summary>The fastest repeat, which others on the machine disturbed least.</summary>
    public double Best => Repeats.Count == 0 ? double.NaN : Repeats.Min();
}
