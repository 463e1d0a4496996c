using System;
using Silk.NET.OpenCL;

namespace Graft.OpenCL
{
    /// <summary>
    /// The driver's functions that could call back. Silk pins what they are given in a list of each function's own, even nothing, and two threads at once
    /// spoil it; so one goes at a time. Nothing else that Graft calls does so.
    /// </summary>
    static unsafe class GuardedCalls
    {
        static readonly object Gate = new object();

        /// <summary>The error code.</summary>
        public static int Build(IntPtr program, IntPtr device, byte[] options)
        {
            CL cl = OpenClPlatform.Api();
            lock (Gate)
                fixed (byte* first = options)
                    return cl.BuildProgram(program, 1, &device, first, (ObjectNotifyCallback)null, null);
        }

        public static IntPtr Context(IntPtr device, out int code)
        {
            CL cl = OpenClPlatform.Api();
            int result;
            IntPtr context;
            lock (Gate) context = cl.CreateContext(null, 1, &device, (NotifyCallback)null, null, &result);
            code = result;
            return context;
        }
    }
}
