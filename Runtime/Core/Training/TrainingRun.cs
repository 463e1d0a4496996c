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
    /// One thread at a time may call it, any thread. Disposed by who made it; network, data and backend are the caller's and must outlive it.
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

        /// <inheritdoc cref="TrainingRun(Network, Dataset, Dataset, TrainingSettings, IBackend, ILogger)"/>
        public TrainingRun(Network network, Dataset training, Dataset validation, TrainingSettings settings, IBackend backend)
            : this(network, training, validation, settings, backend, null) { }

        /// <summary>Begins a run: data and parameters go to the device, and its programs begin to be built. What optimizers remembered is forgotten.</summary>
        /// <param name="network">What learns, with initial values. It holds the latest values after each epoch, and the best once the run has finished.</param>
        /// <param name="training">Examples to learn from.</param>
        /// <param name="validation">Examples that decide when to stop and which weights are best; null to train to the last epoch.</param>
        /// <param name="settings">How; not to be changed during the run.</param>
        /// <param name="backend">Where.</param>
        /// <param name="logger">Gets warnings, and at the level Debug a line per epoch; may be null.</param>
        /// <exception cref="TrainingException">A setting is out of range.</exception>
        /// <exception cref="ShapeException">Network, loss and data do not fit together.</exception>
        /// <exception cref="BackendException">The device has no room for it, or cannot build what it needs.</exception>
        public TrainingRun(Network network, Dataset training, Dataset validation, TrainingSettings settings, IBackend backend, ILogger logger)
            : this(training, validation, settings, logger, network)
        {
            foreach (Parameter parameter in network.Parameters) parameter.Forget();
            Begin(backend);
        }

        /// <inheritdoc cref="TrainingRun(Checkpoint, Dataset, Dataset, TrainingSettings, IBackend, ILogger)"/>
        public TrainingRun(Checkpoint checkpoint, Dataset training, Dataset validation, TrainingSettings settings, IBackend backend)
            : this(checkpoint, training, validation, settings, backend, null) { }

        /// <summary>Continues a run where a checkpoint left it, as if there had been no break: on the same device to the bit, else up to rounding.</summary>
        /// <param name="checkpoint">Its network is the one that learns on.</param>
        /// <param name="training">The same examples as before.</param>
        /// <param name="validation">The same examples as before; null where there were none.</param>
        /// <param name="settings">The same as before; how long to train may differ, and where checkpoints go.</param>
        /// <param name="backend">Where.</param>
        /// <param name="logger">As for a new run; may be null.</param>
        /// <exception cref="TrainingException">The checkpoint is of another run, and the message says what differs; or a setting is out of range.</exception>
        /// <exception cref="ShapeException">Network, loss and data do not fit together.</exception>
        /// <exception cref="BackendException">The device has no room for it, or cannot build what it needs.</exception>
        public TrainingRun(Checkpoint checkpoint, Dataset training, Dataset validation, TrainingSettings settings, IBackend backend, ILogger logger)
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

        /// <summary>What learns: its values are those of the last finished epoch, of the best one once the run has finished.</summary>
        public Network Network { get; }

        /// <summary>The backend that trains now: the one given, or the managed one after that failed.</summary>
        public IBackend Backend => programs.Backend;

        /// <summary>Whether the device failed and the managed backend took over.</summary>
        public bool FellBack => fallback != null;
        /// <summary>Whether there is nothing more to do: all epochs are trained, patience has ended, or the loss is no longer a number.</summary>
        public bool IsFinished { get; private set; }

        /// <summary>The counters, to be read only: steps as they are queued, the epoch's losses as <see cref="Report"/> last read them.</summary>
        public RunProgress Progress => progress;

        /// <summary>A point per finished epoch; it grows.</summary>
        public IReadOnlyList<CurvePoint> Curve => progress.Curve;

        /// <summary>The ops of a step on a whole batch, in the order in which they run, after fusion.</summary>
        public IReadOnlyList<Op> Ops => programs.Whole.Ops;

        /// <summary>The network itself, no copy, as a model to save or to predict with; with the data's classes and scale.</summary>
        public Model Model => new Model(Network, settings.Loss, training.Classes, training.Scale, settings.Metadata);

        /// <summary>
        /// Trains for about so long, and says whether there is more to do. Waits for the device before it returns, but for what a driver compiles: that goes on
        /// beside, and <see cref="Report"/> says how far it is. Once every kind of work has come up, which takes an epoch and validation, it allocates
        /// nothing; checkpoints do.
        /// </summary>
        /// <param name="budget">In a game usually 1 to 8 ms of a frame. However short it is, a unit of work, which is a part of a step, is done.</param>
        /// <exception cref="TrainingException">The loss is no longer a number: the run has finished, and the message says what the network holds.</exception>
        /// <exception cref="BackendException">The device's driver could not build what the run needs.</exception>
        /// <exception cref="ModelFileException">A checkpoint cannot be written.</exception>
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

        /// <summary>Trains to the end on the calling thread, or until it is cancelled; then it writes a checkpoint where there is a path for one.</summary>
        /// <param name="cancellation">Seen within about 0.1 s.</param>
        /// <param name="reports">Told about every 0.1 s, on the calling thread; may be null.</param>
        /// <returns>Whether it came to the end.</returns>
        /// <inheritdoc cref="Advance(TimeSpan)" path="/exception"/>
        public bool Run(CancellationToken cancellation = default, IProgress<TrainingReport> reports = null) => new RunWalk(this, settings.CheckpointPath, cancellation, reports).ToItsEnd();

        /// <summary>
        /// The same beside the caller: on a thread of its own, or, where the backend has one worker and threads may not exist, in slices
        /// between the caller's other work, in the caller's synchronization context. Until the task ends, the run belongs to it.
        /// </summary>
        /// <inheritdoc cref="Run(CancellationToken, IProgress{TrainingReport})"/>
        public Task<bool> RunAsync(CancellationToken cancellation = default, IProgress<TrainingReport> reports = null) =>
            Backend is ManagedBackend managed && managed.Workers == 1
                ? new RunWalk(this, settings.CheckpointPath, cancellation, reports).InSlices()
                : Task.Run(() => Run(cancellation, reports));

        /// <summary>Where the run stands. It reads the losses so far back from the device and waits for them: to be asked some times a second.</summary>
        public TrainingReport Report()
        {
            if (readiness.HasRun) Surviving(Absorb);
            return TrainingReport.Of(progress, settings, training, validation != null, progress.Seconds + clock.Elapsed.TotalSeconds, IsFinished, readiness.Share);
        }

        /// <summary>All that is needed to continue from here: a copy, which the run no longer touches. A step that has been begun is ended first.</summary>
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

        /// <summary>Frees what the run has on the device. The network keeps the values of the last finished epoch.</summary>
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
            if (progress.EndEpoch(training.Count, settings.Loss.HasAccuracy, validationLoss, validationAccuracy, clock.Elapsed.TotalSeconds)) best = programs.Copies(best);
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
    }
}
