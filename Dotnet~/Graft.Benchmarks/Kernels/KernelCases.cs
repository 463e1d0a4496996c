namespace Graft.Benchmarks.Kernels;

/// <summary>All that the lab knows to check and time; a new family is a line here.</summary>
static class KernelCases
{
    static readonly IKernelCases[] Families = [new DenseCases(), new MapCases(), new NoiseCases(), new NormalizationCases(), new LossCases(), new UpdateCases(), new DataCases(), new HeadCases(), new JoinedCases()];

    /// <summary>Family by family, each at one batch size after the other.</summary>
    public static IEnumerable<KernelCase> All => Families.SelectMany(family => ReferenceShapes.Batches.SelectMany(family.At).Concat(family.Apart));
}
