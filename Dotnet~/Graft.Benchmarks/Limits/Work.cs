namespace Graft.Benchmarks.Limits;

/// <summary>What an op has to do, however it is written.</summary>
/// <param name="Operations">Floating-point operations; those of an exponential or of random numbers count as none.</param>
/// <param name="Bytes">Of all arrays, each read or written once, without padding; what changes in place counts twice.</param>
readonly record struct Work(double Operations, double Bytes)
{
    const int Float = 4;

    /// <summary>Of arrays of floats.</summary>
    public static Work OfFloats(double operations, double floats) => new(operations, Float * floats);
}
