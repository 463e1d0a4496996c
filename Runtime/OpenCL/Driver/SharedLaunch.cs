using System;

namespace Graft.OpenCL
{
    /// <summary>Kernels that run one after the other and hand something on in an array of their own, which ends with the launch.</summary>
    sealed class SharedLaunch : ILaunch, IDisposable
    {
        readonly View shared;
        readonly KernelCall[] calls;

        /// <param name="shared">The launch's from now on.</param>
        /// <param name="calls">In their order.</param>
        public SharedLaunch(View shared, params KernelCall[] calls)
        {
            this.shared = shared;
            this.calls = calls;
        }

        public void Enqueue(in StepArguments step)
        {
            foreach (KernelCall call in calls) call.Enqueue(step);
        }

        public void Dispose() => shared.Buffer.Dispose();
    }
}
