using Graft.Cli.Packing;

namespace Graft.Cli.Api;

/// <summary>An assembly that others program against: where its sources are, what was built of it, where its API is written down.</summary>
/// <param name="name">That of the assembly, its project and its folder below Dotnet~.</param>
/// <param name="sources">Folder of its sources, from the repository's root.</param>
sealed class ShippedAssembly(string name, string sources)
{
    public static IReadOnlyList<ShippedAssembly> All { get; } =
        [new("Graft", "Runtime/Core"), new("Graft.OpenCL", "Runtime/OpenCL"), new("Graft.Components", "Runtime/Components"), new("Graft.Editing", "Editor")];

    /// <summary>The assemblies that the shipped ones see in the engine's place.</summary>
    public static IEnumerable<string> Engine => [Built("Graft.StandIn"), Built("Graft.StandIn.Editor")];

    public string Name => name;
    public string Sources => sources;

    /// <summary>Beside this program's own, as it was built.</summary>
    public string AssemblyPath => Built(name);

    public string DocumentationPath => Path.ChangeExtension(AssemblyPath, ".xml");

    /// <summary>What the compiler said when it made the assembly.</summary>
    public string CompilerLogPath => Path.Combine(ThisBuild.Parent!.Parent!.Parent!.FullName, "obj", name, ThisBuild.Name, "compiler.sarif");

    public string BaselineFolder => Path.Combine(RepositoryFolder.Find(), "Dotnet~", name);

    static string Built(string project) => Path.Combine(ThisBuild.Parent!.Parent!.FullName, project, ThisBuild.Name, project + ".dll");

    static DirectoryInfo ThisBuild => new(AppContext.BaseDirectory.TrimEnd('/', '\\'));
}
