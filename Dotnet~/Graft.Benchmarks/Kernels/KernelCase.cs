using Graft.Benchmarks.Limits;

namespace Graft.Benchmarks.Kernels;

/// <summary>One op at one shape.</summary>
/// <param name="Family">The contract that it is a member of: "dense", "map", …</param>
/// <param name="Op">What it computes, with what is fused into it.</param>
/// <param name="Shape">Rows x columns, or rows x inputs x units.</param>
/// <param name="Work">What it has to do at least.</param>
/// <param name="Bind">Makes its inputs on a device, binds it there, and says what it must give.</param>
sealed record KernelCase(string Family, string Op, string Shape, Work Work, Func<LabArrays, BoundKernel> Bind)
{
    /// <summary>Whether a backend has the op at this shape; most have all.</summary>
    public Func<IBackend, bool> IsOn { get; init; } = _ => true;

    public string Name => $"{Family} {Op} {Shape}";
}
