namespace Graft.Fuzz;

/// <summary>Holds what is allocated on this thread against a bound.</summary>
static class AllocationMeter
{
    /// <param name="bound">Bytes.</param>
    /// <param name="act">What allocates; may be done again.</param>
    /// <exception cref="FindingException">More was allocated, twice in a row.</exception>
    public static void Check(long bound, Action act)
    {
        if (BytesOf(act) <= bound) return;
        long again = BytesOf(act); // the first use of something may have made it
        if (again > bound) throw new FindingException($"{again} bytes are allocated, and {bound} is the bound");
    }

    static long BytesOf(Action act)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
