using Graft.Cli.Timing;
using System.Diagnostics;

namespace Graft.Benchmarks.Slices;

/// <summary>
/// Frames with training and frames without, in turn, a block of each, so that both see the same noise of the machine; between the blocks the
/// same run trains for a moment while nothing else is done, which says what the backend can do.
/// </summary>
sealed class SliceMeasurement(GameWork work, TimeSpan budget, int frames) : IDisposable
{
    const int Block = 50, WarmUps = 4;
    static readonly TimeSpan FreeStretch = TimeSpan.FromMilliseconds(100), CompilerPause = TimeSpan.FromMilliseconds(150);

    readonly double[] alone = new double[frames], together = new double[frames], slices = new double[frames];
    readonly bool[] disturbedAlone = new bool[frames], disturbed = new bool[frames];
    IBackend? backend;
    TrainingRun? run;
    TrainingThread? thread;
    long allocated, steps, freeSteps;
    double seconds, freeSeconds;

    /// <summary>Trains the job on the backend, in slices or beside the frames.</summary>
    public SliceFigures Run(SliceJob job, string name, IBackend where, bool background)
    {
        backend = where;
        Restart(job, background);
        for (int i = 0; i < WarmUps; i++)
        {
            run!.Advance(FreeStretch);
            for (int frame = 0; frame < Block; frame++) Alone(0);
            With(job, background, 0, Block);
            Thread.Sleep(CompilerPause);
        }
        allocated = steps = freeSteps = 0;
        seconds = freeSeconds = 0;
        for (int first = 0; first < frames; first += Block)
        {
            int end = Math.Min(frames, first + Block);
            Free();
            for (int frame = first; frame < end; frame++) Alone(frame);
            With(job, background, first, end);
        }
        double stepSeconds = freeSeconds / freeSteps, given = background ? seconds : frames * budget.TotalSeconds;
        HashSet<int> quiet = [.. Enumerable.Range(0, frames).Where(frame => !disturbed[frame] && !disturbedAlone[frame])];
        return new(
            job.Name, name, background, frames, Quantiles.Of(alone), Added(_ => true), background ? null : Overshoot(_ => true),
            frames - quiet.Count, Added(quiet.Contains), background ? null : Overshoot(quiet.Contains),
            background ? null : slices.Sum(slice => Math.Min(slice, budget.TotalMilliseconds)) / (frames * budget.TotalMilliseconds),
            steps * stepSeconds / given, (double)allocated / frames, 1e6 * stepSeconds);
    }

    Quantiles Added(Func<int, bool> which) => Quantiles.Of(Enumerable.Range(0, frames).Where(which).Select(frame => together[frame] - alone[frame]));
    Quantiles Overshoot(Func<int, bool> which) => Quantiles.Of(Enumerable.Range(0, frames).Where(which).Select(frame => Math.Max(0, slices[frame] - budget.TotalMilliseconds)));

    public void Dispose()
    {
        thread?.Dispose();
        run?.Dispose();
        backend?.Dispose();
    }

    void Restart(SliceJob job, bool background)
    {
        thread?.Dispose();
        run?.Dispose();
        run = job.Begin(backend!);
        run.Advance(FreeStretch); // what a run allocates at its first epoch's end
        if (!background) return;
        thread = new TrainingThread(run);
        Rest();
    }

    void Rest()
    {
        thread!.Pause();
        while (thread.IsRunning) Thread.Sleep(1);
        if (thread.Failure is { } failure) throw new BackendException($"The training failed: {failure.Message}", failure);
    }

    void Free()
    {
        long before = run!.Progress.Step, since = Stopwatch.GetTimestamp();
        run.Advance(FreeStretch);
        freeSeconds += Stopwatch.GetElapsedTime(since).TotalSeconds;
        freeSteps += run.Progress.Step - before;
    }

    void Alone(int frame)
    {
        long interruptions = Interruptions.Count, before = Stopwatch.GetTimestamp();
        work.Do();
        alone[frame] = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        disturbedAlone[frame] = Interruptions.Count != interruptions;
    }

    void With(SliceJob job, bool background, int first, int end)
    {
        if (run!.IsFinished) Restart(job, background);
        long bytes = GC.GetTotalAllocatedBytes(true), step = run!.Progress.Step, since = Stopwatch.GetTimestamp();
        if (background) thread!.Resume();
        for (int frame = first; frame < end; frame++)
        {
            long interruptions = Interruptions.Count, before = Stopwatch.GetTimestamp();
            if (background)
            {
                if (thread!.IsFinished || thread.Failure != null) break;
            }
            else
            {
                run.Advance(budget);
                slices[frame] = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
            }
            work.Do();
            together[frame] = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
            disturbed[frame] = Interruptions.Count != interruptions;
        }
        if (background) Rest();
        seconds += Stopwatch.GetElapsedTime(since).TotalSeconds;
        steps += run.Progress.Step - step;
        allocated += GC.GetTotalAllocatedBytes(true) - bytes;
    }
}
