namespace Graft
{
    /// <summary>
    /// One op bound to its buffers and geometry. One that is <see cref="System.IDisposable"/> has memory of its own, which whoever bound it frees: its backend
    /// does so at the latest.
    /// </summary>
    public interface ILaunch
    {
        /// <summary>
        /// Puts the work into the device's queue; launches run in the order they are enqueued. Allocates nothing, and waits for nothing but what is not built
        /// yet (<see cref="IBackend.Build"/>). A backend that <see cref="IBackend.RunsAtOnce"/> has done the work when this returns.
        /// </summary>
        /// <exception cref="BackendException">The device is lost or refuses the work, or its kernels could not be built.</exception>
        void Enqueue(in StepArguments step);
    }
}
