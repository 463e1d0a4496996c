using System;
using System.Collections.Generic;

namespace Graft.OpenCL
{
    /// <summary>An op, or several, bound to one or a few kernels that run one after the other, with the arrays that only they use.</summary>
    sealed class KernelLaunch : ILaunch, IDisposable
    {
        readonly KernelCall[] calls;
        readonly IReadOnlyList<View> own;

        public KernelLaunch(params KernelCall[] calls) : this(Array.Empty<View>(), calls) { }

        /// <param name="own">What ends with the launch.</param>
        /// <param name="calls">In their order.</param>
        public KernelLaunch(IReadOnlyList<View> own, params KernelCall[] calls)
        {
            this.own = own;
            this.calls = calls;
        }

        /// <summary>How many there are.</summary>
        public int Kernels => calls.Length;

        public void Enqueue(in StepArguments step)
        {
            foreach (KernelCall call in calls) call.Enqueue(step);
        }

        public void Dispose()
        {
            foreach (View array in own) array.Buffer.Dispose();
        }
    }
}
