using System;
using System.Threading;
using System.Threading.Tasks;

namespace Graft
{
    /// <summary>Walks a run to its end, or until that is cancelled; then it writes a checkpoint where there is a path for one.</summary>
    sealed class RunWalk
    {
        readonly TrainingRun run;
        readonly string checkpointPath;
        readonly CancellationToken cancellation;
        readonly IProgress<TrainingReport> reports;

        /// <param name="run">Stays the caller's.</param>
        /// <param name="checkpointPath">May be null.</param>
        /// <param name="cancellation">Ends the walk after the slice under way.</param>
        /// <param name="reports">Told after each slice; may be null.</param>
        public RunWalk(TrainingRun run, string checkpointPath, CancellationToken cancellation, IProgress<TrainingReport> reports)
        {
            this.run = run;
            this.checkpointPath = checkpointPath;
            this.cancellation = cancellation;
            this.reports = reports;
        }

        /// <summary>On the calling thread.</summary>
        /// <returns>Whether it came to the end.</returns>
        public bool ToItsEnd()
        {
            while (HasMore) Slice(TimeSpan.FromSeconds(0.1));
            return End();
        }

        /// <summary>Between the caller's other work.</summary>
        /// <returns>Whether it came to the end.</returns>
        public async Task<bool> InSlices()
        {
            while (HasMore)
            {
                Slice(TimeSpan.FromMilliseconds(4));
                await Task.Yield();
            }
            return End();
        }

        bool HasMore => !run.IsFinished && !cancellation.IsCancellationRequested;

        void Slice(TimeSpan budget)
        {
            run.Advance(budget);
            reports?.Report(run.Report());
        }

        bool End()
        {
            if (!run.IsFinished && checkpointPath != null) CheckpointFile.Save(run.Capture(), checkpointPath);
            return run.IsFinished;
        }
    }
}
