namespace Graft.Benchmarks.Limits;

/// <summary>How fast a device reads and writes arrays of one size.</summary>
/// <param name="Bytes">Of all arrays together, which is what decides the cache that they lie in.</param>
/// <param name="BytesPerSecond">Read and written.</param>
sealed record BandwidthPoint(long Bytes, double BytesPerSecond);
