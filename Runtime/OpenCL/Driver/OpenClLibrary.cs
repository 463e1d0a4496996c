using System;
using Silk.NET.Core.Contexts;

namespace Graft.OpenCL
{
    /// <summary>
    /// The machine's OpenCL loader, for Silk. Its own loader is not used: it wants a library that Android lacks, and pulls in two more
    /// assemblies to search for one. Nothing here throws; a function that is not there is zero.
    /// </summary>
    sealed class OpenClLibrary : INativeContext
    {
        static readonly string[] Candidates = { "libOpenCL.so.1", "libOpenCL.so", "OpenCL.dll", "/System/Library/Frameworks/OpenCL.framework/OpenCL" };

        readonly IntPtr library;

        public OpenClLibrary()
        {
            foreach (string candidate in Candidates)
            {
                library = DynamicLibrary.Open(candidate);
                if (library != IntPtr.Zero) return;
            }
        }

        /// <summary>Whether the machine has an OpenCL loader at all.</summary>
        public bool Found => library != IntPtr.Zero;

        public IntPtr GetProcAddress(string proc, int? slot = null) => DynamicLibrary.Symbol(library, proc);

        public bool TryGetProcAddress(string proc, out IntPtr addr, int? slot = null)
        {
            addr = GetProcAddress(proc, slot);
            return addr != IntPtr.Zero;
        }

        // The loader stays: drivers keep threads of their own and do not survive being unloaded.
        public void Dispose() { }
    }
}
