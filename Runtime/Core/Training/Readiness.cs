using System.Threading;

namespace Graft
{
    /// <summary>
    /// What a device needs before it works: programs built, beside the caller, and at the first run of each launch what its driver leaves until then. Both are
    /// waited for in slices, so that neither a game nor an editor stands still meanwhile.
    /// </summary>
    sealed class Readiness
    {
        readonly IBackend backend;
        BuildProgress building;
        bool isRunningFirst;

        /// <summary>Begins with what has been bound.</summary>
        /// <exception cref="BackendException">Something could not be built.</exception>
        public Readiness(IBackend backend)
        {
            this.backend = backend;
            HasRun = backend.RunsAtOnce;
            Look();
        }

        /// <summary>Whether programs are being built.</summary>
        public bool IsBuilding => !building.IsOver;

        /// <summary>Whether anything has been run to its end.</summary>
        public bool HasRun { get; private set; }

        /// <summary>The programs, and the first run behind them, as a share from 0 to 1.</summary>
        public double Share => HasRun ? 1 : (double)building.Built / (building.Total + 1);

        /// <summary>Begins with what has been bound since the last time.</summary>
        /// <exception cref="BackendException">Something could not be built.</exception>
        public void Look() => building = backend.Build();

        /// <summary>What has been queued runs for the first time.</summary>
        public void RunsFirst() => isRunningFirst = !backend.RunsAtOnce;

        /// <summary>Waits for no longer than the slice lasts, and says whether work can go on.</summary>
        /// <exception cref="BackendException">Something could not be built, or the device failed.</exception>
        public bool IsReached(Pacer slice)
        {
            while (true)
            {
                if (IsBuilding) Look();
                else if (isRunningFirst && backend.IsIdle)
                {
                    isRunningFirst = false;
                    HasRun = true;
                }
                if (!IsBuilding && !isRunningFirst) return true;
                if (slice.IsOver) return false;
                Thread.Sleep(1);
            }
        }
    }
}
