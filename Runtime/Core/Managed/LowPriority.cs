using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace Graft
{
    /// <summary>
    /// Threads that stand back behind a game's. Linux and Android know no priorities of ordinary threads, so .NET's are without effect there,
    /// but each thread has a niceness (nice(2) changes a thread's own there, where POSIX would have it the process's): ten higher, it gets a tenth of
    /// what an ordinary thread gets of a core that both want, and is interrupted when that one wakes.
    /// </summary>
    static class LowPriority
    {
        const int Nicer = 10;

        /// <summary>For the thread that calls it, to its end; a system that refuses leaves it as it is.</summary>
        public static void Take()
        {
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
            if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux)) return;
            try
            {
                Nice(Nicer);
            }
            catch (DllNotFoundException) { }
            catch (EntryPointNotFoundException) { }
        }

        [DllImport("libc", EntryPoint = "nice")] static extern int Nice(int more);
    }
}
