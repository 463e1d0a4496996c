using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>The training under way, if any, on a thread of its own. Nothing here waits but <see cref="Stop"/>.</summary>
    sealed class TransferTraining
    {
        readonly IDevice device;
        TransferWork work;
        TrainingThread thread;

        /// <param name="device">Where it learns; a core is left to the editor.</param>
        public TransferTraining(IDevice device) => this.device = device;

        public bool IsRunning => work != null;

        /// <summary>0 to 1; 0 where nothing is under way.</summary>
        public float Progress => work?.Progress ?? 0;

        /// <summary>What it is at, in words; null where nothing is under way.</summary>
        public string Doing => work?.Doing;
        public double Seconds => work?.Seconds ?? 0;
        public IReadOnlyList<CurvePoint> Curve => work?.Curve;

        public void Start(TransferOrder order)
        {
            work = new TransferWork(order, device);
            thread = new TrainingThread(work, "Graft transfer");
        }

        /// <summary>Ends it without waiting: what it was at is forgotten.</summary>
        public void Cancel()
        {
            work?.Cancel();
            work = null;
            thread = null;
        }

        /// <summary>Ends it and waits for that, some milliseconds: before a domain reload no thread may be left.</summary>
        public void Stop()
        {
            work?.Cancel();
            thread?.Stop();
            work = null;
            thread = null;
        }

        /// <summary>Whether it has ended since the last call, and how.</summary>
        /// <param name="result">What it brought; null where it failed.</param>
        /// <param name="failure">Why it failed, in one sentence with the remedy; else null.</param>
        public bool HasEnded(out TransferResult result, out string failure)
        {
            result = null;
            failure = null;
            if (thread == null || thread.IsRunning) return false;
            result = work.Result;
            if (result == null) failure = Sentence(thread.Failure);
            work = null;
            thread = null;
            return true;
        }

        // What the library throws says itself what to do.
        static string Sentence(Exception failure) =>
            failure is TrainingException || failure is DatasetException || failure is ShapeException || failure is BackendException || failure is IdxFileException || failure is ModelFileException
                ? $"The training has failed: {failure.Message}"
                : $"The training has failed ({failure?.GetType().Name}: {failure?.Message}): press Train again; the examples are all there.";
    }
}
