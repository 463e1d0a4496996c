namespace Graft.Benchmarks.Kernels;

/// <summary>An op bound to a device.</summary>
/// <param name="Launch">What is timed.</param>
/// <param name="Results">What its first launch must give.</param>
sealed record BoundKernel(ILaunch Launch, params IReadOnlyList<Expectation> Results) : IDisposable
{
    /// <summary>Launches of several ops keep arrays of their own.</summary>
    public void Dispose() => (Launch as IDisposable)?.Dispose();
}
