namespace Graft.Cli.Training;

/// <summary>What a run came to.</summary>
/// <param name="Finished">Whether it came to its end; else Ctrl-C stopped it.</param>
/// <param name="Curve">A point per epoch.</param>
/// <param name="BestEpoch">The epoch whose weights the network holds, counted from 1; 0 without validation.</param>
/// <param name="Seconds">Of training, over all sessions.</param>
/// <param name="Device">Where it ended.</param>
sealed record FitResult(bool Finished, IReadOnlyList<CurvePoint> Curve, int BestEpoch, double Seconds, string Device)
{
    /// <summary>The epoch that counts: the best, or the last where nothing was validated.</summary>
    public CurvePoint Point => Curve[BestEpoch > 0 ? BestEpoch - 1 : Curve.Count - 1];
}
