using Graft.Benchmarks.Training;

namespace Graft.Benchmarks.Growth;

/// <summary>What training takes at one size.</summary>
/// <param name="Series">What grew.</param>
/// <param name="Size">To what.</param>
/// <param name="Repeats">Microseconds an image, of each repeat.</param>
/// <param name="Bytes">Device memory: images, parameters and what the optimizer remembers of them, values between ops, what an epoch leaves.</param>
/// <param name="Parts">In how many parts the images came to the device; more than one where its memory does not hold them.</param>
sealed record GrowthPoint(GrowthSeries Series, int Size, IReadOnlyList<double> Repeats, long Bytes, int Parts = 1)
{
    /// <summary>The median of the repeats.</summary>
    public double Microseconds => StepFigures.Median(Repeats);

    /// <summary>The fastest repeat, which others on the machine disturbed least.</summary>
    public double Best => Repeats.Min();
}
