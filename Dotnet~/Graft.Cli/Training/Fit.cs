using Graft.Cli.Sessions;

namespace Graft.Cli.Training;

/// <summary>Takes a training run to its end, or to Ctrl-C, and shows how it goes.</summary>
static class Fit
{
    /// <exception cref="TrainingException">The loss is no longer a number.</exception>
    public static FitResult Run(Session session, TrainingRun run, string title)
    {
        using IDisposable listener = session.Interruption.Listen(out CancellationToken token);
        bool finished = TrainingProgress.Show(session, title, progress => run.Run(token, progress));
        if (run.FellBack) session.Notice("The device failed; the managed backend finished the run.");
        double seconds = run.Curve.Count > 0 ? run.Curve[^1].Seconds : run.Progress.Seconds;
        return new FitResult(finished, run.Curve, run.Progress.BestEpoch, seconds, run.Backend.Name);
    }
}
