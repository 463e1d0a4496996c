using System;
using System.Collections.Generic;

namespace Graft.OpenCL
{
    /// <summary>A kernel file that the driver has built for one set of options or several, and how long that took.</summary>
    sealed class KernelBuild
    {
        internal KernelBuild(string file, IReadOnlyList<string> variants, TimeSpan took)
        {
            File = file;
            Variants = variants;
            Took = took;
        }

        /// <summary>The kernel file, such as "DenseCpu.cl".</summary>
        public string File { get; }

        /// <summary>What the driver's compiler was told, for each form of the file that is in the program.</summary>
        public IReadOnlyList<string> Variants { get; }
        public TimeSpan Took { get; }
    }
}
