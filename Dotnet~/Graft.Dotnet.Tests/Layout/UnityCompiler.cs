using System.Diagnostics;
using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The SDK's C# compiler, given what Unity would give it for an assembly definition, with the stand-in's assemblies for the engine's.</summary>
/// <param name="output">Folder for the assemblies, which later ones find there.</param>
/// <param name="defines">The scripting defines.</param>
sealed class UnityCompiler(string output, IReadOnlyList<string> defines)
{
    // What an assembly definition may name that the engine or one of its packages has, and where the stand-in keeps it. The engine itself needs no naming.
    static readonly IReadOnlyDictionary<string, string> StandIns = new Dictionary<string, string>
    {
        ["UnityEngine.TestRunner"] = "Graft.StandIn.TestRunner",
        ["UnityEditor.TestRunner"] = "Graft.StandIn.TestRunner",
        ["UnityEngine.UI"] = "Graft.StandIn.Packages",
        ["Unity.InputSystem"] = "Graft.StandIn.Packages",
    };

    const string Engine = "Graft.StandIn", Editor = "Graft.StandIn.Editor";

    public static string[] Names(string json, string property) =>
        JsonDocument.Parse(json).RootElement.TryGetProperty(property, out JsonElement list) ? list.EnumerateArray().Select(each => each.GetString()!).ToArray() : [];

    /// <summary>Fails the test with the compiler's errors where it does not compile.</summary>
    public void Compile(string name, string json, string folder)
    {
        Directory.CreateDirectory(output);
        JsonElement definition = JsonDocument.Parse(json).RootElement;
        var references = new List<string>(Platform);
        references.AddRange(Names(json, "references").Select(reference => StandIns.TryGetValue(reference, out string? standIn) ? Built(standIn) : Path.Combine(output, reference + ".dll")));
        references.AddRange(Names(json, "precompiledReferences").Select(Library));
        if (!definition.GetProperty("noEngineReferences").GetBoolean())
        {
            references.Add(Built(Engine));
            if (defines.Contains("UNITY_EDITOR") && Names(json, "includePlatforms").Contains("Editor")) references.Add(Built(Editor));
        }

        string response = Path.Combine(output, name + ".rsp");
        File.WriteAllLines(response, [
            "-target:library", "-nostdlib", "-langversion:9.0", "-nologo", "-deterministic", "-warn:0", $"-out:\"{Path.Combine(output, name + ".dll")}\"",
            definition.GetProperty("allowUnsafeCode").GetBoolean() ? "-unsafe" : "-unsafe-", "-define:" + string.Join(";", defines),
            .. references.Distinct().Select(path => $"-reference:\"{path}\""), .. Sources(folder).Select(path => $"\"{path}\"")]);
        Run($"{name} does not compile by its asmdef", response);
    }

    /// <summary>Fails the test with the compiler's errors.</summary>
    /// <param name="trouble">What is the matter then.</param>
    /// <param name="response">File of the compiler's arguments.</param>
    public static void Run(string trouble, string response)
    {
        using Process compiler = Process.Start(new ProcessStartInfo("dotnet") { ArgumentList = { "exec", CompilerPath, "-noconfig", "@" + response }, RedirectStandardOutput = true })!;
        string said = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();
        if (compiler.ExitCode != 0) throw new AssertionException($"{trouble}:\n{said}");
    }

    static IEnumerable<string> Sources(string folder) => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.') || part.EndsWith('~')));

    /// <summary>The assemblies of netstandard2.1 itself.</summary>
    public static IEnumerable<string> Platform => Directory.GetFiles(Path.Combine(PackageFolder, "netstandard.library.ref", "2.1.0", "ref", "netstandard2.1"), "*.dll");

    /// <summary>What a project of this repository was built to.</summary>
    public static string Built(string project) => Project.All.Single(each => each.Name == project).AssemblyPath;

    static Project AnyProject => Project.All.Single(each => each.Name == "Graft.Tests");

    static JsonElement Assets(Project project) => JsonDocument.Parse(File.ReadAllText(project.AssetsPath)).RootElement;

    static string PackageFolder { get; } = Assets(AnyProject).GetProperty("packageFolders").EnumerateObject().First().Name;

    /// <summary>A library of others in the form that netstandard2.1 gets: that is what a game has below Plugins.</summary>
    public static string Library(string file)
    {
        foreach (Project project in Project.All.Where(each => File.Exists(each.AssetsPath)))
            foreach (JsonProperty framework in Assets(project).GetProperty("targets").EnumerateObject().Where(each => each.Name.Contains("standard", StringComparison.OrdinalIgnoreCase)))
                foreach (JsonProperty package in framework.Value.EnumerateObject())
                    if (package.Value.TryGetProperty("compile", out JsonElement files))
                        foreach (JsonProperty each in files.EnumerateObject().Where(each => Path.GetFileName(each.Name) == file))
                            return Path.Combine(PackageFolder, package.Name.ToLowerInvariant(), each.Name);
        throw new AssertionException($"No project has a package with {file}.");
    }

    static string CompilerPath { get; } = Path.Combine(SdkFolder(), "Roslyn", "bincore", "csc.dll");

    static string SdkFolder()
    {
        using Process dotnet = Process.Start(new ProcessStartInfo("dotnet") { ArgumentList = { "--info" }, RedirectStandardOutput = true })!;
        string line = dotnet.StandardOutput.ReadToEnd().Split('\n').First(each => each.Contains("Base Path:"));
        dotnet.WaitForExit();
        return line[(line.IndexOf(':') + 1)..].Trim();
    }
}
