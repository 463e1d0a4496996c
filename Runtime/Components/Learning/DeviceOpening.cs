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
        readonly SelfTestMemory tests;
        readonly int coresForGame;
        readonly ILogger logger;
        IBackend opened;
        IDevice device;

        /// <param name="kernels">The kernel files' texts by name.</param>
        /// <param name="tuning">Where it is remembered which of them are fastest; may be null.</param>
        /// <param name="tests">Where it is remembered which devices have passed their self-test; may be null.</param>
        /// <param name="coresForGame">Cores that a device which is the processor leaves alone.</param>
        /// <param name="logger">Hears which device is not used, and why.</param>
        public DeviceOpening(Func<string, string> kernels, TuningFolder tuning, SelfTestMemory tests, int coresForGame, ILogger logger)
        {
            this.kernels = kernels;
            this.tuning = tuning;
            this.tests = tests;
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
                device = DeviceSelection.Fastest(OpenClPlatform.Devices(kernels, tuning), logger, tests);
                return device.OpenLeaving(coresForGame);
            }
            catch (BackendException failure)
            {
                Distrust(failure);
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

        /// <summary>The device has failed: it is tested again before it is used next.</summary>
        public void Distrust(BackendException failure)
        {
            if (device != null) tests?.Keep(new SelfTestResult(device, failure.Message, double.NaN));
        }

        public void Dispose() => opened?.Dispose();
    }
}
