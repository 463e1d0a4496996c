using Graft.Cli.Packing;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>
/// The release unpacked elsewhere, its engine-free assemblies and the small program (Graft.Portable) compiled there as Unity would: nothing but the program's
/// source comes from the repository.
/// </summary>
[SetUpFixture]
public sealed class UnpackedRelease
{
    const string Program = "Graft.Portable";

    static readonly string Folder = Path.Combine(Path.GetTempPath(), $"graft-release-{Environment.ProcessId}");

    static readonly Lazy<string> Made = new(Make);

    /// <summary>The folder of the package.</summary>
    public static string Package => Path.Combine(Made.Value, "package");

    /// <summary>The program and all that it needs, as assemblies for netstandard2.1.</summary>
    public static string Assemblies => Path.Combine(Made.Value, "assemblies");

    /// <summary>A new folder beside the package, gone when the tests are through.</summary>
    public static string Beside(string name) => Directory.CreateDirectory(Path.Combine(Made.Value, name)).FullName;

    [OneTimeTearDown]
    public void Remove()
    {
        if (Made.IsValueCreated) Directory.Delete(Folder, true);
    }

    static string Make()
    {
        string package = Path.Combine(Folder, "package"), assemblies = Directory.CreateDirectory(Path.Combine(Folder, "assemblies")).FullName;
        BranchLayout.Write(PackedRelease.Files, package);
        foreach (string library in Directory.GetFiles(Path.Combine(package, "Runtime", "Plugins"), "*.dll")) File.Copy(library, Path.Combine(assemblies, Path.GetFileName(library)));
        Compile(assemblies, "Graft", "library", Path.Combine(package, "Runtime", "Core"));
        Compile(assemblies, "Graft.OpenCL", "library", Path.Combine(package, "Runtime", "OpenCL"));
        Compile(assemblies, Program, "exe", Repository.Full("Dotnet~/" + Program));
        return Folder;
    }

    // As a player is: optimized, with whatever was compiled before.
    static void Compile(string assemblies, string name, string target, string sources)
    {
        string response = Path.Combine(assemblies, name + ".rsp");
        File.WriteAllLines(response, [
            $"-target:{target}", "-optimize", "-unsafe", "-nostdlib", "-langversion:9.0", "-nologo", "-deterministic", "-warn:0", $"-out:\"{Path.Combine(assemblies, name + ".dll")}\"",
            .. UnityCompiler.Platform.Concat(Directory.GetFiles(assemblies, "*.dll")).Select(path => $"-reference:\"{path}\""),
            .. Directory.GetFiles(sources, "*.cs", SearchOption.AllDirectories).Select(path => $"\"{path}\"")]);
        UnityCompiler.Run($"{name} does not compile from the release", response);
    }
}
