using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>The compression under way, if any, on a thread of its own. Nothing here waits but <see cref="Stop"/>.</summary>
    sealed class CompressRun
    {
        readonly DeviceList devices;
        readonly ILogger log;
        CompressWork work;
        TrainingThread thread;

        public CompressRun(DeviceList devices, ILogger log)
        {
            this.devices = devices;
            this.log = log;
        }

        public bool IsRunning => work != null;
        public bool Refines => work != null && work.Refines;

        /// <summary>0 to 1; 0 where nothing is under way.</summary>
        public float Progress => work?.Progress ?? 0;

        /// <summary>What it is at, in words; null where nothing is under way.</summary>
        public string Doing => work?.Doing;
        public double Seconds => work?.Seconds ?? 0;

        /// <summary>The curve so far; null before it has begun.</summary>
        public CompressCurve Curve => work?.Curve;

        public void Start(CompressOrder order, CompressCurve curve = null, CompressChoice refined = null)
        {
            work = new CompressWork(order, devices, log, curve, refined);
            thread = new TrainingThread(work, "Graft compression");
        }

        /// <summary>Ends it without waiting.</summary>
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
        /// <param name="curve">What it brought so far; null where nothing.</param>
        /// <param name="remark">Why it failed, or what else is to be said, with the remedy; else null.</param>
        public bool HasEnded(out CompressCurve curve, out string remark)
        {
            (curve, remark) = (null, null);
            if (thread == null || thread.IsRunning) return false;
            curve = work.Curve;
            remark = thread.Failure == null ? work.Remark : Sentence(thread.Failure);
            work = null;
            thread = null;
            return true;
        }

        static string Sentence(System.Exception failure) =>
            failure is TrainingException || failure is BackendException || failure is DatasetException || failure is ShapeException || failure is ModelFileException ? failure.Message
            : failure is System.OutOfMemoryException || failure is System.OverflowException ? "There is not enough memory for this: use fewer images."
            : $"The compression ended unexpectedly ({failure.GetType().Name}: {failure.Message.TrimEnd('.')}): press Compress again; the original is as it was.";
    }
}
