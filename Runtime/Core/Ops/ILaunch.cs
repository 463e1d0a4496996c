namespace Graft
{
    /// <summary>One op bound to its buffers and geometry.</summary>
    public interface ILaunch
    {
        /// <summary>Puts the work into the device's queue. Allocates nothing and waits for nothing; launches run in the order they are enqueued.</summary>
        /// <exception cref="BackendException">The device is lost or refuses the work.</exception>
        void Enqueue(in StepArguments step);
    }
}
