using System;
using Graft.OpenCL;
using Microsoft.Extensions.Logging;

namespace Graft.Components
{
    /// <summary>Finds and opens the fastest device, which takes seconds: one piece of work for a thread beside the game.</summary>
    sealed class DeviceOpening : IAdvances, IDisposable
    {
        readonly Func<string, string> kernels;
        readonly TuningFolder tuning;
        readonly int coresForGame;
        readonly ILogger logger;
        IBackend opened;

        /// <param name="kernels">The kernel files' texts by name.</param>
        /// <param name="tuning">Where it is remembered which of them are fastest; may be null.</param>
        /// <param name="coresForGame">Cores that a device which is the processor leaves alone.</param>
        /// <param name="logger">Hears which device is not used, and why.</param>
        public DeviceOpening(Func<string, string> kernels, TuningFolder tuning, int coresForGame, ILogger logger)
        {
            this.kernels = kernels;
            this.tuning = tuning;
            this.coresForGame = coresForGame;
            this.logger = logger;
        }

        public bool Advance(TimeSpan budget)
        {
            if (opened == null) opened = Open();
            return false;
        }

        IBackend Open()
        {
            try
            {
                return DeviceSelection.Fastest(OpenClPlatform.Devices(kernels, tuning), logger).OpenLeaving(coresForGame);
            }
            catch (BackendException failure)
            {
                logger.LogWarning("{Reason} The processor is used.", failure.Message);
                return new ManagedDevice().OpenLeaving(coresForGame);
            }
        }

        /// <summary>The open device, which is the caller's from now on.</summary>
        public IBackend Take()
        {
            IBackend taken = opened;
            opened = null;
            return taken;
        }

        public void Dispose() => opened?.Dispose();
    }
}
