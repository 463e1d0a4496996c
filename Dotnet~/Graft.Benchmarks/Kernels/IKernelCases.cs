namespace Graft.Benchmarks.Kernels;

/// <summary>The ops of one family at the shapes that matter.</summary>
interface IKernelCases
{
    /// <summary>Those that are worked on in batches, at one batch size.</summary>
    IEnumerable<KernelCase> At(int batch);

    /// <summary>Those at shapes that no batch size is in.</summary>
    IEnumerable<KernelCase> Apart => [];
}
