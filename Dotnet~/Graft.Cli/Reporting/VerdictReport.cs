namespace Graft.Cli.Reporting;

/// <summary>A verdict for programs.</summary>
static class VerdictReport
{
    public static object Json(FitVerdict verdict) => new
    {
        overfits = verdict.Overfits, clearly = verdict.OverfitsClearly, underfits = verdict.Underfits, stillLearning = verdict.StillLearning,
        accuracyGap = verdict.AccuracyGap, lossGap = verdict.LossGap, validationLossRise = verdict.Rise, text = verdict.ToString(),
    };
}
