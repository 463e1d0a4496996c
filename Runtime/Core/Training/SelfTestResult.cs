namespace Graft
{
    /// <summary>What a device's self-test found.</summary>
    public sealed class SelfTestResult
    {
        public SelfTestResult(IDevice device, string failure, double microsecondsPerStep)
        {
            Device = device;
            Failure = failure;
            MicrosecondsPerStep = microsecondsPerStep;
        }

        public IDevice Device { get; }
        public bool Passed => Failure == null;

        /// <summary>Why the device is not used; null when it passed.</summary>
        public string Failure { get; }

        /// <summary>A training step of the reference network on 50 examples.</summary>
        public double MicrosecondsPerStep { get; }
    }
}
