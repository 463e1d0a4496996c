namespace Graft.Cli.Packing;

/// <summary>A library of others that a release carries.</summary>
/// <param name="File">The assembly; its NuGet package has the same name.</param>
/// <param name="Reduced">Whether only what Graft calls is left of it. What Graft's own API shows stays whole, and what is small and needs nothing.</param>
/// <param name="Reason">Why it is there.</param>
sealed record PluginLibrary(string File, bool Reduced, string Reason)
{
    public string Package => Path.GetFileNameWithoutExtension(File);

    public static IReadOnlyList<PluginLibrary> All { get; } =
    [
        new("MessagePack.dll", true, "writes and reads the fields of models, checkpoints and a player's file"),
        new("Microsoft.Extensions.Logging.Abstractions.dll", false, "`ILogger`, which Graft's API takes"),
        new("Silk.NET.Core.dll", true, "what the binding of OpenCL is built on"),
        new("Silk.NET.OpenCL.dll", true, "the binding of OpenCL"),
        new("System.Runtime.CompilerServices.Unsafe.dll", false, "MessagePack calls it, and netstandard2.1 has it not"),
    ];
}
