using System.Runtime.CompilerServices;

// The kernel lab measures a device's limits by kernels of its own.
[assembly: InternalsVisibleTo("Graft.Benchmarks")]

// Every tile of the dense kernels is tested, not only those that a machine's device is given.
[assembly: InternalsVisibleTo("Graft.Tests")]
