namespace Graft.StandIn.Tests;

/// <summary>Counts what an action allocates on the calling thread.</summary>
static class Allocations
{
    /// <summary>Bytes of the thriftiest of five rounds: the runtime itself allocates now and then, an action that allocates does so in each.</summary>
    public static long Of(Action action) => Enumerable.Range(0, 5).Min(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
