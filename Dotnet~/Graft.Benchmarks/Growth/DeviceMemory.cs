using Graft.OpenCL;

namespace Graft.Benchmarks.Growth;

/// <summary>What images may take of a device's memory: a quarter, which is also the least that a driver must give in one array.</summary>
static class DeviceMemory
{
    const int Share = 4;

    public static long ForImages(IBackend backend) => (backend is OpenClBackend device ? Math.Min(device.Device.MemoryBytes, Host) : Host) / Share;

    // A device may have more, but images come from here.
    static long Host => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
}
