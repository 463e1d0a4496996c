using System;

namespace Graft.Tests
{
    /// <summary>Counts what is allocated.</summary>
    static class Allocations
    {
        // netstandard2.1, and so Unity, counts the calling thread's alone.
        static readonly Func<bool, long> CountedOfAll = (Func<bool, long>)typeof(GC).GetMethod("GetTotalAllocatedBytes")?.CreateDelegate(typeof(Func<bool, long>));

        /// <summary>Bytes so far, of all threads where the runtime counts them.</summary>
        public static long OfAllThreads => CountedOfAll?.Invoke(true) ?? GC.GetAllocatedBytesForCurrentThread();

        /// <summary>Bytes on the calling thread, of the thriftiest of five rounds: the runtime itself allocates now and then, an action that allocates does so in each.</summary>
        public static long Of(Action action)
        {
            long least = long.MaxValue;
            for (int round = 0; round < 5; round++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                action();
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }
            return least;
        }
    }
}
