using System;

namespace Graft.OpenCL
{
    /// <summary>A kernel file that the driver has built for one set of options, and how long that took.</summary>
    public sealed class KernelBuild
    {
        internal KernelBuild(string file, string options, TimeSpan took)
        {
            File = file;
            Options = options;
            Took = took;
        }

        /// <summary>The kernel file, such as "DenseCpu.cl".</summary>
        public string File { get; }

        /// <summary>What the driver's compiler was told.</summary>
        public string Options { get; }
        public TimeSpan Took { get; }
    }
}
