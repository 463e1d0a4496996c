using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>A compression from the press to the last point of its curve, or the refining of a point, for a thread of its own; what it tells of itself can be read from another.</summary>
    sealed class CompressWork : IAdvances
    {
        static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(10);

        readonly CompressOrder order;
        readonly DeviceList devices;
        readonly ILogger log;
        readonly CompressChoice refined;
        readonly IEnumerator<bool> steps;
        readonly Stopwatch clock = Stopwatch.StartNew();
        volatile bool isCancelled;
        volatile string doing = "Getting ready", remark;
        volatile float progress;
        volatile CompressCurve curve;

        /// <param name="order">What to compress, or what was compressed.</param>
        /// <param name="devices">Knows the order's device.</param>
        /// <param name="log">Hears of the device.</param>
        /// <param name="curve">The curve whose point is to be refined; null to compress.</param>
        /// <param name="refined">That point.</param>
        public CompressWork(CompressOrder order, DeviceList devices, ILogger log, CompressCurve curve = null, CompressChoice refined = null)
        {
            this.order = order;
            this.devices = devices;
            this.log = log;
            this.curve = curve;
            this.refined = refined;
            steps = Steps().GetEnumerator();
        }

        /// <summary>Whether a point is refined.</summary>
        public bool Refines => refined != null;

        /// <summary>What it is at, in words.</summary>
        public string Doing => doing;

        /// <summary>0 to 1.</summary>
        public float Progress => progress;
        public double Seconds => clock.Elapsed.TotalSeconds;

        /// <summary>What there is so far; null before the original is measured.</summary>
        public CompressCurve Curve => curve;

        /// <summary>What is to be said of the end; null where nothing is.</summary>
        public string Remark => remark;

        /// <summary>Asks it to end at its next step, without waiting; the points so far stay.</summary>
        public void Cancel() => isCancelled = true;

        public bool Advance(TimeSpan budget)
        {
            bool more = false;
            try
            {
                more = !isCancelled && steps.MoveNext();
            }
            finally
            {
                // What it holds of a device goes on the thread that took it.
                if (!more) steps.Dispose();
            }
            return more;
        }

        IEnumerable<bool> Steps()
        {
            doing = "Opening the device";
            using IBackend backend = devices.Find(order.Device, log).OpenLeaving(1);
            yield return true;
            doing = "Making ready what is learned from";
            (Dataset training, Dataset validation, Dataset unknown) = order.Prepare();
            yield return true;
            Model model = order.Subject.Model;
            using ModelCompression compression = Refines
                ? ModelCompression.Refine(model, ModelFile.Read(refined.Point.File), training, validation, unknown, order.Build(), backend)
                : new ModelCompression(model, training, validation, unknown, order.Build(), backend, order.Subject.Bytes);
            int taken = 0;
            for (bool more = true; more;)
            {
                doing = Refines ? "Refining the chosen point" : compression.Curve.Count < 2 ? "Training with all weights" : $"Round {compression.Curve.Count - 1} of {order.Rounds}";
                more = compression.Advance(Slice);
                progress = (float)compression.Progress;
                for (; taken < compression.Curve.Count; taken++) Take(CompressChoice.Of(compression.Curve[taken], validation), validation);
                yield return true;
            }
        }

        void Take(CompressChoice point, Dataset validation)
        {
            if (curve == null) curve = new CompressCurve(order.Subject, order.Settings, order.Description, validation, point, Enumerable.Empty<CompressChoice>());
            else if (!Refines) curve = curve.With(point);
            else if (point.Point.Accuracy > refined.Point.Accuracy) curve = curve.With(point, refined);
            else remark = "More training has not made the chosen point more often right: it stays as it was.";
        }
    }
}
