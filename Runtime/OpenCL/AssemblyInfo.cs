using System.Runtime.CompilerServices;

// Every tile of the dense kernels is tested, not only those that a machine's device is given.
[assembly: InternalsVisibleTo("Graft.Tests")]
