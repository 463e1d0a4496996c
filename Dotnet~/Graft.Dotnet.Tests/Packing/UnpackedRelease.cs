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

    public static string Plugins => Path.Combine(Package, "Runtime", "Plugins");

    /// <summary>A new folder beside the package, gone when the tests are through.</summary>
    public static string Beside(string name) => Directory.CreateDirectory(Path.Combine(Made.Value, name)).FullName;

    [OneTimeTearDown]
    public void Remove()
    {
        if (Made.IsValueCreated) Directory.Delete(Folder, true);
    }

    static string Make()
    {
        BranchLayout.Write(PackedRelease.Files, Path.Combine(Folder, "package"));
        string assemblies = Path.Combine(Folder, "assemblies"), plugins = Path.Combine(Folder, "package", "Runtime", "Plugins");
        var compiler = new UnityCompiler(assemblies, ["UNITY_2022_3_OR_NEWER"], plugins);
        compiler.CompileAll(Path.Combine(Folder, "package"), ["Runtime/Core/Graft.asmdef", "Runtime/OpenCL/Graft.OpenCL.asmdef"]);
        string definition = $$"""{ "name": "{{Program}}", "references": ["Graft", "Graft.OpenCL"], "precompiledReferences": ["Microsoft.Extensions.Logging.Abstractions.dll"], "allowUnsafeCode": false, "noEngineReferences": true }""";
        compiler.Compile(Program, definition, Repository.Full("Dotnet~/" + Program), "exe");
        foreach (string library in Directory.GetFiles(plugins, "*.dll")) File.Copy(library, Path.Combine(assemblies, Path.GetFileName(library)));
        return Folder;
    }
}
