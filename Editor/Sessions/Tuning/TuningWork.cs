using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>A search or a refit, for a thread of its own; what it tells of itself is taken by another.</summary>
    abstract class TuningWork : IAdvances
    {
        readonly DeviceList devices;
        readonly CancellationTokenSource stop = new CancellationTokenSource();
        readonly object gate = new object();
        List<Action<TuningBoard>> told = new List<Action<TuningBoard>>();
        volatile string doing = "Getting ready", complaint;

        /// <param name="order">What to do.</param>
        /// <param name="devices">Knows the order's device.</param>
        /// <param name="files">Where everything goes.</param>
        /// <param name="log">Hears of what happens.</param>
        protected TuningWork(TuningOrder order, DeviceList devices, TuningFiles files, ILogger log)
        {
            Order = order;
            this.devices = devices;
            Files = files;
            Log = log;
        }

        /// <summary>What it is at, in words.</summary>
        public string Doing
        {
            get => doing;
            protected set => doing = value;
        }

        /// <summary>What could not be written, and what to do; null where nothing. The work goes on.</summary>
        public string Complaint => complaint;

        protected TuningOrder Order { get; }
        protected TuningFiles Files { get; }
        protected ILogger Log { get; }

        /// <summary>Asks it to end early, without waiting: what is finished is kept, and where trials under way stand.</summary>
        public void Stop() => stop.Cancel();

        /// <summary>Shows what it has told since the last time.</summary>
        /// <returns>Whether there was something.</returns>
        public bool Tell(TuningBoard board)
        {
            List<Action<TuningBoard>> news;
            lock (gate)
            {
                if (told.Count == 0) return false;
                (news, told) = (told, new List<Action<TuningBoard>>());
            }
            foreach (Action<TuningBoard> each in news) each(board);
            return true;
        }

        /// <summary>All of it: the threads of a search are its own.</summary>
        public bool Advance(TimeSpan budget)
        {
            IReadOnlyList<IBackend> backends = Array.Empty<IBackend>();
            try
            {
                string device = Begin();
                Doing = "Opening the device";
                backends = DeviceParts.OpenLeaving(devices.Find(device, Log), Order.Plan.Settings.SideBySide, 1);
                Doing = "Making ready what is learned from";
                if (!stop.IsCancellationRequested) Run(Order.Parted(), backends, stop.Token);
                return false;
            }
            finally
            {
                foreach (IBackend backend in backends) backend.Dispose();
                End();
            }
        }

        /// <summary>Before a device is opened; says which.</summary>
        protected abstract string Begin();

        protected abstract void Run((Dataset Training, Dataset Validation) parted, IReadOnlyList<IBackend> backends, CancellationToken cancellation);

        /// <summary>In any case.</summary>
        protected abstract void End();

        /// <summary>From any thread: something for the board.</summary>
        protected void Say(Action<TuningBoard> news)
        {
            lock (gate) told.Add(news);
        }

        /// <summary>A full disk ends nothing that need not be written.</summary>
        protected void Written(Action write)
        {
            try
            {
                write();
                complaint = null;
            }
            catch (ModelFileException problem)
            {
                complaint = problem.Message;
                Log.LogWarning("{Problem}", problem.Message);
            }
        }

        /// <summary>Tells whoever asked, on the thread that reports.</summary>
        protected sealed class Listener<T> : IProgress<T>
        {
            readonly Action<T> hear;

            public Listener(Action<T> hear) => this.hear = hear;

            public void Report(T value) => hear(value);
        }
    }
}
