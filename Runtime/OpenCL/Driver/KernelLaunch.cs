namespace Graft.OpenCL
{
    /// <summary>An op bound to one or a few kernels that run one after the other.</summary>
    sealed class KernelLaunch : ILaunch
    {
        readonly KernelCall[] calls;

        public KernelLaunch(params KernelCall[] calls)
        {
            this.calls = calls;
        }

        public void Enqueue(in StepArguments step)
        {
            foreach (KernelCall call in calls) call.Enqueue(step);
        }
    }
}
