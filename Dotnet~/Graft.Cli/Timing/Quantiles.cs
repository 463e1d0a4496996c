namespace Graft.Cli.Timing;

/// <summary>Of many durations in milliseconds, by nearest rank.</summary>
sealed record Quantiles(double P50, double P99, double P999, double Max)
{
    public static Quantiles Of(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        if (sorted.Length == 0) return new(double.NaN, double.NaN, double.NaN, double.NaN);
        double At(double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
        return new(At(0.5), At(0.99), At(0.999), sorted[^1]);
    }
}
