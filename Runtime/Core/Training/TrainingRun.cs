using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Graft
{
    /// <summary>
    /// Trains a network on a data set: shuffle, enqueue, enqueue, …, validate. It advances in slices of time (a game's frame) or to the
    /// end (an editor, a command line), by the same loop. When its device fails, it goes on from the last epoch on the managed backend.
    /// </summary>
    public sealed class TrainingRun : IAdvances, IDisposable
    {
        readonly TrainingSettings settings;
        readonly Dataset training, validation;
        readonly ILogger logger;
        readonly SortedDictionary<string, string> description;
        readonly Stopwatch clock = new Stopwatch();
        readonly Pacer pacer = new Pacer();
        readonly RunProgress progress = new RunProgress();
        RunSnapshot lastEpoch;
        Tensor[] best;
        RunPrograms programs;
        RunUnits units;
        Readiness readiness;
        ManagedBackend fallback;

        /// <param name="network">What learns. It holds the best weights once the run has finished, and the latest after each epoch.</param>
        /// <param name="training">Examples to learn from.</param>
        /// <param name="validation">Examples that decide when to stop and which weights are best; null to train to the last epoch.</param>
        /// <param name="settings">How.</param>
        /// <param name="backend">Where; the caller keeps it.</param>
        /// <param name="logger">Gets warnings and one line per epoch; may be null.</param>
        /// <exception cref="TrainingException">A setting is out of range.</exception>
        /// <exception cref="ShapeException">Network, loss and data do not fit together.</exception>
        public TrainingRun(Network network, Dataset training, Dataset validation, TrainingSettings settings, IBackend backend, ILogger logger = null)
            : this(training, validation, settings, logger, network)
        {
            foreach (Parameter parameter in network.Parameters) parameter.Forget();
            Begin(backend);
        }

        /// <summary>Continues a run where a checkpoint left it: same settings, same data.</summary>
        /// <exception cref="TrainingException">The checkpoint is of another run; the message says what differs.</exception>
        public TrainingRun(Checkpoint checkpoint, Dataset training, Dataset validation, TrainingSettings settings, IBackend backend, ILogger logger = null)
            : this(training, validation, settings, logger, checkpoint.Model.Network)
        {
            TrainingSettings.CheckSame(checkpoint.Settings, description);
            if (checkpoint.TuningRecord != backend.TuningRecord)
                this.logger.LogWarning("The checkpoint was made on {Was} ({WasRecord}) and goes on on {Now} ({NowRecord}): results will agree only up to rounding.", checkpoint.Device, checkpoint.TuningRecord, backend.Name, backend.TuningRecord);
            progress = checkpoint.Progress.Copy();
            best = Copies(checkpoint.Best);
            Begin(backend);
        }

        TrainingRun(Dataset training, Dataset validation, TrainingSettings settings, ILogger logger, Network network)
        {
            settings.Check(validation);
            Network = network;
            this.training = training;
            this.validation = validation;
            this.settings = settings;
            this.logger = logger ?? NullLogger.Instance;
            description = settings.Describe(network, training, validation);
        }

        public Network Network { get; }

        /// <summary>The backend that trains now: the one given, or the managed one after that failed.</summary>
        public IBackend Backend => programs.Backend;

        /// <summary>Whether the device failed and the managed backend took over.</summary>
        public bool FellBack => fallback != null;
        public bool IsFinished { get; private set; }
        public RunProgress Progress => progress;
        public IReadOnlyList<CurvePoint> Curve => progress.Curve;

        /// <summary>Ops per step, after fusion.</summary>
        public IReadOnlyList<Op> Ops => programs.Whole.Ops;

        /// <summary>The network as a model, with the data's classes.</summary>
        public Model Model => new Model(Network, settings.Loss, training.Classes, training.Scale, settings.Metadata);

        /// <summary>
        /// Trains for about so long, and says whether there is more to do. Waits for the device before it returns, but for what a driver compiles: that goes on
        /// beside, and <see cref="Report"/> says how far it is. Once every kind of work has come up, which takes an epoch and validation, it allocates
        /// nothing; checkpoints do.
        /// </summary>
        /// <exception cref="TrainingException">The loss is no longer a number.</exception>
        /// <exception cref="BackendException">The device's driver could not build what the run needs.</exception>
        public bool Advance(TimeSpan budget)
        {
            pacer.Begin(budget);
            try
            {
                if (!readiness.IsReached(pacer)) return !IsFinished;
                clock.Start();
                while (!IsFinished)
                {
                    UnitCost next = units.Next;
                    if (!pacer.Fits(next))
                    {
                        if (!pacer.HasQueued) break;
                        Wait();
                        continue;
                    }
                    Unit();
                    if (!next.IsTried) readiness.RunsFirst();
                    pacer.Queued(next);
                    if (!readiness.IsReached(pacer)) return !IsFinished;
                    if (Backend.RunsAtOnce) pacer.Done();
                }
                Wait();
            }
            catch (BackendException failure) when (CanFallBack && !readiness.IsBuilding)
            {
                FallBack(failure);
            }
            finally
            {
                clock.Stop();
            }
            return !IsFinished;
        }

        /// <summary>Trains to the end, or until it is cancelled; then it writes a checkpoint where there is a path for one.</summary>
        /// <returns>Whether it came to the end.</returns>
        public bool Run(CancellationToken cancellation = default, IProgress<TrainingReport> reports = null)
        {
            while (!IsFinished && !cancellation.IsCancellationRequested)
            {
                Advance(TimeSpan.FromSeconds(0.1));
                reports?.Report(Report());
            }
            if (!IsFinished && settings.CheckpointPath != null) CheckpointFile.Save(Capture(), settings.CheckpointPath);
            return IsFinished;
        }

        /// <summary>
        /// The same beside the caller: on a thread of its own, or, where the backend has one worker and threads may not exist, in slices
        /// between the caller's other work.
        /// </summary>
        public Task<bool> RunAsync(CancellationToken cancellation = default, IProgress<TrainingReport> reports = null) =>
            Backend is ManagedBackend managed && managed.Workers == 1 ? RunInSlices(cancellation, reports) : Task.Run(() => Run(cancellation, reports));

        /// <summary>Where the run stands; reads the losses so far back from the device.</summary>
        public TrainingReport Report()
        {
            if (readiness.HasRun) Surviving(Absorb);
            return TrainingReport.Of(progress, settings, training, validation != null, progress.Seconds + clock.Elapsed.TotalSeconds, IsFinished, readiness.Share);
        }

        /// <summary>All that is needed to continue from here: a copy, which the run no longer touches.</summary>
        public Checkpoint Capture()
        {
            Surviving(() =>
            {
                if (!IsFinished) units.EndStep();
                Absorb();
                if (!IsFinished) programs.Residency.Download();
            });
            var copy = progress.Copy();
            copy.Seconds += clock.Elapsed.TotalSeconds;
            Network network = lastEpoch.Copy(Network, IsFinished);
            var model = new Model(network, settings.Loss, training.Classes, training.Scale, settings.Metadata);
            return new Checkpoint(model, Copies(best), copy, description, Backend.Name, Backend.TuningRecord);
        }

        public void Dispose()
        {
            programs?.Dispose();
            fallback?.Dispose();
        }

        void Begin(IBackend backend)
        {
            programs = new RunPrograms(Network, training, validation, settings, backend);
            readiness = new Readiness(backend);
            units = new RunUnits(programs, progress);
            progress.Curve.Capacity = Math.Max(progress.Curve.Count, settings.RoomForEpochs);
            if (lastEpoch == null) lastEpoch = new RunSnapshot(programs.Residency.Changing, progress);
            IsFinished = progress.Epoch >= settings.MaxEpochs || Patience();
            // A run may be resumed at its end: its process died before it could save the result.
            if (IsFinished) RestoreBest();
            else units.BeginEpoch();
        }

        // All that is queued.
        void Wait()
        {
            Backend.Finish();
            pacer.Done();
        }

        // A part of a step or of validation, or one of what comes before and after.
        void Unit()
        {
            if (units.IsOver) EndEpoch();
            else if (units.Enqueue() && settings.CheckpointPath != null && settings.CheckpointSteps > 0 && progress.Step % settings.CheckpointSteps == 0)
                CheckpointFile.Save(Capture(), settings.CheckpointPath);
        }

        void EndEpoch()
        {
            Absorb();
            double validationLoss = programs.Validation?.Loss ?? double.NaN;
            double validationAccuracy = validation == null || !settings.Loss.HasAccuracy ? double.NaN : programs.Validation.Accuracy(settings.Loss);
            progress.Epoch++;
            progress.Curve.Add(new CurvePoint(
                progress.Epoch, progress.LossSum / training.Count, !settings.Loss.HasAccuracy ? double.NaN : (double)progress.Correct / training.Count,
                validationLoss, validationAccuracy, progress.Seconds + clock.Elapsed.TotalSeconds));
            progress.StepInEpoch = 0;
            progress.LossSum = 0;
            progress.Correct = 0;
            if (validationLoss < progress.BestLoss)
            {
                progress.BestLoss = validationLoss;
                progress.BestEpoch = progress.Epoch;
                best = programs.Copies(best);
            }
            lastEpoch.Take(progress);
            // Its arguments are boxed whoever listens.
            if (logger.IsEnabled(LogLevel.Debug)) logger.LogDebug("Epoch {Epoch}: training loss {TrainingLoss:G4}, validation loss {ValidationLoss:G4}.", progress.Epoch, progress.Curve[^1].TrainingLoss, validationLoss);
            IsFinished = progress.Epoch >= settings.MaxEpochs || Patience();
            if (settings.CheckpointPath != null) CheckpointFile.Save(Capture(), settings.CheckpointPath);
            if (IsFinished) RestoreBest();
            else units.BeginEpoch();
        }

        bool Patience() => validation != null && settings.Patience > 0 && progress.Epoch - progress.BestEpoch >= settings.Patience;

        void RestoreBest()
        {
            if (best != null && settings.RestoreBest) programs.Restore(best);
        }

        // Takes in what the steps since the last time left on the device, in their order, so that the sums do not depend on when it is called.
        void Absorb()
        {
            programs.Absorb(progress);
            if (!double.IsNaN(progress.LossSum) && !double.IsInfinity(progress.LossSum)) return;
            lastEpoch.Restore(Network);
            RestoreBest();
            IsFinished = true;
            throw new TrainingException($"The loss is no longer a number in epoch {progress.Epoch + 1}: lower the learning rate. The network holds {(best == null ? "the values it had before that epoch" : $"the best weights, of epoch {progress.BestEpoch}")}.");
        }

        bool CanFallBack => fallback == null && !(Backend is ManagedBackend);

        // A device may also fail while it is read from: what is asked for is then answered by the managed backend's start.
        void Surviving(Action work)
        {
            try
            {
                work();
            }
            catch (BackendException failure) when (CanFallBack)
            {
                FallBack(failure);
            }
        }

        void FallBack(BackendException failure)
        {
            logger.LogWarning("{Device} failed: {Reason} The run goes on from epoch {Epoch} on the managed backend.", Backend.Name, failure.Message, lastEpoch.Epoch);
            try
            {
                programs.Dispose();
            }
            catch (BackendException)
            {
                // A lost device may refuse to free what it has lost.
            }
            fallback = new ManagedBackend(settings.FallbackWorkers);
            lastEpoch.Restore(progress);
            lastEpoch.Restore(Network);
            pacer.Clear();
            Begin(fallback);
        }

        static Tensor[] Copies(IReadOnlyList<Tensor> values) => values?.Select(value => value.Clone()).ToArray();

        async Task<bool> RunInSlices(CancellationToken cancellation, IProgress<TrainingReport> reports)
        {
            while (!IsFinished && !cancellation.IsCancellationRequested)
            {
                Advance(TimeSpan.FromMilliseconds(4));
                reports?.Report(Report());
                await Task.Yield();
            }
            return IsFinished;
        }
    }
}
