using Graft.Cli.Training;

namespace Graft.Cli.Book;

/// <summary>A network of an exercise, and how its run went.</summary>
sealed record Trained(Model Model, FitResult Fit)
{
    public FitVerdict Verdict => FitVerdict.Of(Fit.Curve);

    /// <summary>The median: the first epochs are slower.</summary>
    public double SecondsPerEpoch
    {
        get
        {
            double[] times = [.. Fit.Curve.Zip(Fit.Curve.Skip(1), (a, b) => b.Seconds - a.Seconds).Order()];
            return times.Length == 0 ? Fit.Seconds : times[times.Length / 2];
        }
    }
}
