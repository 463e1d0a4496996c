using System;

namespace Graft.Tests
{
    /// <summary>Counts what an action allocates on the calling thread.</summary>
    static class Allocations
    {
        /// <summary>Bytes of the thriftiest of five rounds: the runtime itself allocates now and then, an action that allocates does so in each.</summary>
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
