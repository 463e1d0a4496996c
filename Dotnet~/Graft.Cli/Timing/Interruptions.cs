using System.Runtime.InteropServices;

namespace Graft.Cli.Timing;

/// <summary>
/// How often the system took the processor from the calling thread for another one: getrusage(2) on Linux; elsewhere it says 0. On a machine
/// that others use too, frames in which that happened tell of the others.
/// </summary>
static unsafe class Interruptions
{
    const int OfThread = 1, Fields = 18, Involuntary = 17;

    public static long Count
    {
        get
        {
            if (!OperatingSystem.IsLinux()) return 0;
            // Two times of two fields each, then fourteen counts; the last is of involuntary switches.
            long* usage = stackalloc long[Fields];
            return GetUsage(OfThread, usage) == 0 ? usage[Involuntary] : 0;
        }
    }

    [DllImport("libc", EntryPoint = "getrusage")] static extern int GetUsage(int who, long* usage);
}
