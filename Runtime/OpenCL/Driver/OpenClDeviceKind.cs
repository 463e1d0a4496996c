namespace Graft.OpenCL
{
    /// <summary>What a device is.</summary>
    public enum OpenClDeviceKind
    {
        Cpu,
        Gpu,
        Accelerator,
    }
}
