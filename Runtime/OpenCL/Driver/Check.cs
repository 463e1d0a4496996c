using System.Collections.Generic;

namespace Graft.OpenCL
{
    /// <summary>Turns OpenCL's error codes into one sentence and a remedy.</summary>
    static class Check
    {
        const string Lost = "the device is lost or out of order; open it again, or use the managed backend";

        static readonly Dictionary<int, string> Words = new Dictionary<int, string>
        {
            [-1] = "the device was not found; list the devices again",
            [-2] = "the device is not available; close other programs that use it, or use the managed backend",
            [-3] = "this driver has no compiler; install a full driver, or use the managed backend",
            [-4] = "the device's memory is full; use a smaller batch, network or data set",
            [-5] = "the device is out of resources; " + Lost,
            [-6] = "the driver is out of host memory; close other programs",
            [-11] = "the kernels did not compile; update the driver, or use the managed backend",
            [-14] = "an earlier piece of work failed; " + Lost,
            [-30] = "a value is invalid; please report this as a bug of Graft",
            [-34] = "the context is invalid; " + Lost,
            [-36] = "the queue is invalid; " + Lost,
            [-38] = "the memory object is invalid: was the array disposed before its last use?",
            [-46] = "the kernel's name is unknown; please report this as a bug of Graft",
            [-48] = "the kernel is invalid; " + Lost,
            [-52] = "a kernel's argument is not set; please report this as a bug of Graft",
            [-54] = "the work-group is too large for this device; choose other kernels, or use the managed backend",
            [-61] = "the array's size is not possible on this device; use a smaller batch, network or data set",
            [-1001] = "no driver is installed; install one, or use the managed backend",
        };

        /// <exception cref="BackendException">The code is an error.</exception>
        public static void Success(int code, string doing, string device)
        {
            if (code != 0) throw Failure(code, doing, device);
        }

        public static BackendException Failure(int code, string doing, string device) =>
            new BackendException($"OpenCL on {device} failed to {doing} (error {code}): {(Words.TryGetValue(code, out string words) ? words : Lost)}.");
    }
}
