namespace Graft
{
    /// <summary>What a device's self-test found.</summary>
    public sealed class SelfTestResult
    {
        /// <param name="device">What was tested.</param>
        /// <param name="failure">Why it is not to be used, in a sentence; null when it passed.</param>
        /// <param name="microsecondsPerStep">How long a step took; NaN when it did not get so far.</param>
        public SelfTestResult(IDevice device, string failure, double microsecondsPerStep)
        {
            Device = device;
            Failure = failure;
            MicrosecondsPerStep = microsecondsPerStep;
        }

        /// <summary>What was tested; closed again, and the caller's to open.</summary>
        public IDevice Device { get; }

        /// <summary>Whether the device computed right, and may be used.</summary>
        public bool Passed => Failure == null;

        /// <summary>Why the device is not used; null when it passed.</summary>
        public string Failure { get; }

        /// <summary>How long a training step of the reference network on 50 examples took, the best of three rounds; NaN when it did not get so far.</summary>
        public double MicrosecondsPerStep { get; }
    }
}
