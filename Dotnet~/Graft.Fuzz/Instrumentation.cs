using SharpFuzz;

namespace Graft.Fuzz;

/// <summary>Makes a copy of the assemblies under test tell which branches they take. The copy is for the fuzzer alone.</summary>
static class Instrumentation
{
    // Freed by the collector's own thread at whatever time: what that tells would be taken for branches of the input under way, new ones without end.
    const string Finalized = "Graft.ManagedBuffer";

    public static void Run(string folder)
    {
        Fuzzer.Instrument(Path.Combine(folder, "Graft.dll"), type => type != Finalized, Options.Value);
        // Where a number's size or a type's code decides, MessagePack's reader does; its writers and formatters see nothing of the file.
        Fuzzer.Instrument(Path.Combine(folder, "MessagePack.dll"), type => type.StartsWith("MessagePack.MessagePackReader", StringComparison.Ordinal), Options.Value);
    }
}
