using System;

namespace Graft.OpenCL
{
    /// <summary>Kernels that do what tables say, which lie on the device as long as the launch is used.</summary>
    sealed class TableLaunch : ILaunch, IDisposable
    {
        readonly KernelCall[] calls;
        readonly View[] tables;

        public TableLaunch(KernelCall[] calls, View[] tables)
        {
            this.calls = calls;
            this.tables = tables;
        }

        public void Enqueue(in StepArguments step)
        {
            foreach (KernelCall call in calls) call.Enqueue(step);
        }

        public void Dispose()
        {
            foreach (View table in tables) table.Buffer.Dispose();
        }
    }
}
