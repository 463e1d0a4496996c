using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>The run of a session, its thread with it. Nothing here waits but <see cref="Suspend"/>.</summary>
    sealed class TrainerTraining
    {
        readonly DeviceList devices;
        readonly TrainerFiles files;
        readonly ILogger log;
        TrainerWork work;
        TrainingThread thread;
        bool isStopping;

        public TrainerTraining(DeviceList devices, TrainerFiles files, ILogger log)
        {
            this.devices = devices;
            this.files = files;
            this.log = log;
        }

        /// <summary>Whether there is a run, at work or at rest.</summary>
        public bool IsUnderWay => thread != null;
        public bool IsPaused => thread != null && thread.IsPaused && !isStopping;
        public bool IsStopping => thread != null && isStopping;

        /// <summary>Whether the last one was asked to stop.</summary>
        public bool WasStopped => isStopping;

        /// <summary>Whether it has taken a step.</summary>
        public bool HasBegun => thread != null && work.Standing.Report != null;

        /// <summary>What it is at, in words; null where there is none.</summary>
        public string Doing => work != null && thread != null ? work.Doing : null;
        public TrainerStanding Standing { get; private set; } = TrainerStanding.None;

        /// <summary>What could not be written.</summary>
        public string Complaint => work?.Complaint;

        public void Start(TrainerOrder order, Checkpoint from)
        {
            work = new TrainerWork(order, from, devices, files, log);
            Standing = work.Standing;
            isStopping = false;
            thread = new TrainingThread(work, "Graft training");
        }

        public void Pause() => thread?.Pause();
        public void GoOn() => thread?.Resume();

        public void Stop()
        {
            if (thread == null) return;
            isStopping = true;
            work.Stop();
            thread.Resume();
        }

        /// <summary>Shows a result's curve where there is no run.</summary>
        public void Show(IReadOnlyList<CurvePoint> curve) => Standing = TrainerStanding.Of(curve);

        /// <summary>Takes over where it stands.</summary>
        /// <param name="result">Once it has ended, what came of it; null where it ended too early for that.</param>
        /// <param name="failure">What ended it before its time; else null.</param>
        /// <returns>Whether it has ended.</returns>
        public bool Update(out TrainerResult result, out string failure)
        {
            result = null;
            failure = null;
            if (thread == null) return false;
            Standing = work.Standing;
            if (!thread.IsFinished && thread.Failure == null) return false;
            failure = thread.Failure == null ? null : Sentence(thread.Failure);
            result = work.Result;
            thread = null;
            return true;
        }

        /// <summary>Ends the thread, writes where the run stands, and lets the device go. It waits for the slice under way, or for a device that is being opened.</summary>
        /// <returns>Whether there is a checkpoint of it now. Without one it had ended by itself, or not taken a step.</returns>
        public bool Suspend()
        {
            if (thread == null) return false;
            thread.Stop();
            if (thread.IsFinished || thread.Failure != null) return false;
            thread = null;
            return work.Suspend();
        }

        static string Sentence(Exception failure) =>
            failure is TrainingException || failure is BackendException || failure is DatasetException || failure is ShapeException || failure is ModelFileException ? failure.Message
            : failure is OutOfMemoryException || failure is OverflowException ? "There is not enough memory for this run: use fewer images or a smaller network."
            : $"The run ended unexpectedly ({failure.GetType().Name}: {failure.Message.TrimEnd('.')}): the last checkpoint, if there is one, can be resumed.";
    }
}
