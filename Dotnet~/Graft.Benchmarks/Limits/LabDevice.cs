using Graft.Cli.Sessions;
using Graft.OpenCL;

namespace Graft.Benchmarks.Limits;

/// <summary>The device that --device means, opened so that its limits can be measured.</summary>
static class LabDevice
{
    public static IBackend Open(Session session) => Devices.Find(session) is OpenClDeviceInfo device ? device.Open(KernelVariant.Auto, OpenClProbe.Text!) : new ManagedBackend();

    /// <summary>OpenCL's limits for OpenCL's kernels, the machine's for all else.</summary>
    public static IProbe Probe(IBackend backend) => backend is OpenClBackend device ? new OpenClProbe(device) : new ManagedProbe(Environment.ProcessorCount);
}
