using System.Runtime.CompilerServices;

// The atomic write is tested by failing in its middle, which nothing public can bring about.
[assembly: InternalsVisibleTo("Graft.Tests")]
