using System.Runtime.CompilerServices;

// The atomic write is tested by failing in its middle, which nothing public can bring about.
[assembly: InternalsVisibleTo("Graft.Tests")]

// The fuzzer seals files of its own making, so that it reaches the parser behind the checksum.
[assembly: InternalsVisibleTo("Graft.Fuzz")]

// What the editor keeps is written as atomically as what a game keeps.
[assembly: InternalsVisibleTo("Graft.Editing")]

// It counts the kernels of a step.
[assembly: InternalsVisibleTo("Graft.Benchmarks")]
