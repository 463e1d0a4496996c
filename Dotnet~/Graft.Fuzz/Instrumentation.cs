using SharpFuzz;

namespace Graft.Fuzz;

/// <summary>Makes a copy of the assemblies under test tell which branches they take. The copy is for the fuzzer alone.</summary>
static class Instrumentation
{
    public static void Run(string folder)
    {
        Fuzzer.Instrument(Path.Combine(folder, "Graft.dll"), type => true, Options.Value);
        // Where a number's size or a type's code decides, MessagePack's reader does; its writers and formatters see nothing of the file.
        Fuzzer.Instrument(Path.Combine(folder, "MessagePack.dll"), type => type.StartsWith("MessagePack.MessagePackReader", StringComparison.Ordinal), Options.Value);
    }
}
