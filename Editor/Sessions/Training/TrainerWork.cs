using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>A run from the press on Train to the model, for a thread of its own; what it tells of itself can be read from another.</summary>
    sealed class TrainerWork : IAdvances
    {
        static readonly TimeSpan BetweenTelling = TimeSpan.FromMilliseconds(50), BetweenCheckpoints = TimeSpan.FromSeconds(20);

        readonly TrainerOrder order;
        readonly Checkpoint from;
        readonly DeviceList devices;
        readonly TrainerFiles files;
        readonly ILogger log;
        readonly IEnumerator<bool> steps;
        readonly Stopwatch sinceTelling = Stopwatch.StartNew(), sinceCheckpoint = new Stopwatch();
        IBackend backend;
        TrainingRun run;
        volatile bool isStopping;
        volatile string doing = "Getting ready", complaint;
        volatile TrainerStanding standing;
        volatile TrainerResult result;

        /// <param name="order">What to train.</param>
        /// <param name="from">Where to go on; null to begin.</param>
        /// <param name="devices">Knows the order's device.</param>
        /// <param name="files">Where checkpoints and results go.</param>
        /// <param name="log">Hears of epochs and of what went wrong.</param>
        public TrainerWork(TrainerOrder order, Checkpoint from, DeviceList devices, TrainerFiles files, ILogger log)
        {
            this.order = order;
            this.from = from;
            this.devices = devices;
            this.files = files;
            this.log = log;
            standing = from == null ? TrainerStanding.None : TrainerStanding.Of(from.Progress.Curve);
            steps = Steps().GetEnumerator();
        }

        /// <summary>What it is at, in words.</summary>
        public string Doing => doing;
        public TrainerStanding Standing => standing;

        /// <summary>What came of it; null before the end, or where it ended before its first epoch did.</summary>
        public TrainerResult Result => result;

        /// <summary>What could not be written, and what to do; null where nothing. The run goes on.</summary>
        public string Complaint => complaint;

        /// <summary>Asks it to end early, without waiting: it writes a checkpoint and makes a model of the best weights so far.</summary>
        public void Stop() => isStopping = true;

        public bool Advance(TimeSpan budget)
        {
            bool more = false;
            try
            {
                more = steps.MoveNext();
            }
            finally
            {
                if (!more) Release();
            }
            return more;
        }

        /// <summary>Writes where it stands and lets everything go, once its thread has ended.</summary>
        /// <returns>Whether there was something to write, and it is written.</returns>
        public bool Suspend()
        {
            try
            {
                return run != null && !run.IsFinished && Write();
            }
            finally
            {
                steps.Dispose();
                Release();
            }
        }

        IEnumerable<bool> Steps()
        {
            doing = "Opening the device";
            backend = devices.Find(order.Device, log).OpenLeaving(1);
            yield return true;
            doing = "Making ready what is learned from";
            (Dataset Training, Dataset Validation) known = order.Known(), shown = order.WithUnknown(known);
            yield return true;
            TrainingSettings settings = order.Settings(shown.Training, shown.Validation);
            run = from == null ? new TrainingRun(order.Network(shown.Training), shown.Training, shown.Validation, settings, backend, log)
                : new TrainingRun(from, shown.Training, shown.Validation, settings, backend, log);
            log.LogInformation("{What} on {Device}: {Count} images to learn from, {Kept} to stop by, {Weights} weights.", from == null ? "Training" : $"Going on in epoch {run.Progress.Epoch + 1}",
                backend.Name, shown.Training.Count, shown.Validation?.Count ?? 0, run.Network.ParameterCount);
            sinceCheckpoint.Start();
            doing = "Training";
            foreach (bool _ in Epochs()) yield return true;
            doing = "Making the model";
            bool isWhole = run.IsFinished;
            if (!isWhole) Write();
            if (run.Curve.Count > 0) Keep(new TrainerResult(order.Finished(isWhole ? run.Model : Best(run.Capture(), settings.RestoreBest), known, run.Backend), run.Curve.ToArray(), isWhole));
            if (isWhole) files.ForgetCheckpoint();
        }

        IEnumerable<bool> Epochs()
        {
            bool more = true;
            while (more && !isStopping)
            {
                more = Learn();
                if (!more || sinceTelling.Elapsed > BetweenTelling) Tell();
                if (more && sinceCheckpoint.Elapsed > BetweenCheckpoints) Write();
                yield return true;
            }
        }

        bool Learn()
        {
            try
            {
                return run.Advance(TimeSpan.FromMilliseconds(10));
            }
            catch (TrainingException)
            {
                // The network holds the best weights there were: nothing of them is lost.
                if (run.Curve.Count > 0 && run.Progress.BestEpoch > 0) Keep(new TrainerResult(order.Finished(run.Model, order.Known(), run.Backend), run.Curve.ToArray(), false));
                throw;
            }
        }

        void Tell()
        {
            standing = standing.Next(run);
            sinceTelling.Restart();
        }

        bool Write()
        {
            sinceCheckpoint.Restart();
            return Written(() => files.Save(run.Capture()));
        }

        void Keep(TrainerResult made)
        {
            result = made;
            Written(() => files.Save(made));
        }

        // A full disk ends no run.
        bool Written(Action write)
        {
            try
            {
                write();
                complaint = null;
                return true;
            }
            catch (ModelFileException problem)
            {
                complaint = problem.Message;
                log.LogWarning("{Problem}", problem.Message);
                return false;
            }
        }

        void Release()
        {
            run?.Dispose();
            backend?.Dispose();
            run = null;
            backend = null;
        }

        // The run goes on from its working weights; what is used is the best ones.
        static Model Best(Checkpoint checkpoint, bool best)
        {
            if (!best || checkpoint.Best == null) return checkpoint.Model;
            foreach (var (parameter, value) in checkpoint.Model.Network.Parameters.Zip(checkpoint.Best, (parameter, value) => (parameter, value))) value.Data.CopyTo(parameter.Value.Data, 0);
            return checkpoint.Model;
        }
    }
}
