namespace Graft.OpenCL
{
    /// <summary>For which kind of device the kernels are written.</summary>
    public enum KernelVariant
    {
        /// <summary>As the device's kind asks for.</summary>
        Auto,

        /// <summary>Blocks in vector registers, one work-item to a work-group, no barriers.</summary>
        Cpu,

        /// <summary>Tiles in local memory, barriers, neighbouring work-items on neighbouring elements.</summary>
        Gpu,
    }
}
