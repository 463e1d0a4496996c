using Graft.Cli.Sessions;

namespace Graft.Cli.Training;

/// <summary>Takes a training run to its end, or to Ctrl-C, and shows how it goes.</summary>
static class Fit
{
    /// <param name="session">Ctrl-C and where progress is shown.</param>
    /// <param name="run">The run.</param>
    /// <param name="title">For people.</param>
    /// <param name="beside">Whether others run at the same time: then there is no place for a bar.</param>
    /// <exception cref="TrainingException">The loss is no longer a number.</exception>
    public static FitResult Run(Session session, TrainingRun run, string title, bool beside = false)
    {
        using IDisposable listener = session.Interruption.Listen(out CancellationToken token);
        bool finished = TrainingProgress.Show(session, title, progress => run.Run(token, progress), beside);
        if (run.FellBack) session.Notice("The device failed; the managed backend finished the run.");
        return Result(run, finished);
    }

    /// <summary>What it has come to so far.</summary>
    public static FitResult Result(TrainingRun run, bool finished)
    {
        double seconds = run.Curve.Count > 0 ? run.Curve[^1].Seconds : run.Progress.Seconds;
        return new FitResult(finished, run.Curve, run.Progress.BestEpoch, seconds, run.Backend.Name);
    }
}
