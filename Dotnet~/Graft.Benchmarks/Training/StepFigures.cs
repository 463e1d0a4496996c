namespace Graft.Benchmarks.Training;

/// <summary>What a step of one case takes.</summary>
/// <param name="Case">Network and batch size.</param>
/// <param name="Repeats">Microseconds a step, of each repeat, in the order they were measured.</param>
/// <param name="Steps">Steps of a repeat.</param>
/// <param name="Launches">Kernels that a step queues.</param>
/// <param name="Bytes">Device memory for values between ops.</param>
/// <param name="AllocatedBytes">What the whole process allocated on .NET's heap, per step.</param>
sealed record StepFigures(StepCase Case, IReadOnlyList<double> Repeats, int Steps, int Launches, long Bytes, double AllocatedBytes)
{
    /// <summary>The median of the repeats.</summary>
    public double Microseconds => Median(Repeats);

    /// <summary>The fastest repeat, which others on the machine disturbed least.</summary>
    public double Best => Repeats.Min();

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
