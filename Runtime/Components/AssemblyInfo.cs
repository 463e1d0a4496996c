using System.Runtime.CompilerServices;

// The editor's windows find kernels as the components do.
[assembly: InternalsVisibleTo("Graft.Editing")]
