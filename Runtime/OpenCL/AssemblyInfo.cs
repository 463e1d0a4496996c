using System.Runtime.CompilerServices;

// The kernel lab measures a device's limits by kernels of its own.
[assembly: InternalsVisibleTo("Graft.Benchmarks")]
