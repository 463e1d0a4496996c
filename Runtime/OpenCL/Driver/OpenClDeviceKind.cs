namespace Graft.OpenCL
{
    /// <summary>What a device is.</summary>
    public enum OpenClDeviceKind
    {
        /// <summary>The processor itself, through a driver such as PoCL.</summary>
        Cpu,

        /// <summary>A graphics processor, with memory of its own or the machine's.</summary>
        Gpu,

        /// <summary>Anything else; GPU kernels run on it.</summary>
        Accelerator,
    }
}
