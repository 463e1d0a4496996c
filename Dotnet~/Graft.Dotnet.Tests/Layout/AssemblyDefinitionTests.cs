using System.Text.Json;
using Mono.Cecil;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Unity builds from the asmdefs, dotnet from the projects; these tests keep the two telling the same.</summary>
public sealed class AssemblyDefinitionTests
{
    static readonly string[] TestRunners = { "UnityEngine.TestRunner", "UnityEditor.TestRunner" };

    // What stands in for the engine and its packages outside of it.
    const string StandIn = "Graft.StandIn";

    static IEnumerable<string> Definitions => Repository.Files.Where(path => path.EndsWith(".asmdef"));

    [TestCaseSource(nameof(Definitions))]
    public void FolderAndNameAreThoseOfTheProject(string path)
    {
        Assert.That(Text(path, "name"), Is.EqualTo(Path.GetFileNameWithoutExtension(path)));
        // The samples share a namespace: who imports both finds them in one place.
        Assert.That(Text(path, "rootNamespace"), Is.EqualTo(path.StartsWith("Samples~/") ? "Graft.Samples" : Text(path, "name")));
        Assert.That(ProjectOf(path).Folder, Is.EqualTo(Path.GetDirectoryName(path)!.Replace('\\', '/')));
    }

    [TestCaseSource(nameof(Definitions))]
    public void ReferencesAreThoseOfTheProject(string path) =>
        Assert.That(List(path, "references").Where(IsOurs), Is.EquivalentTo(ProjectOf(path).ProjectReferences.Where(name => !name.StartsWith(StandIn))));

    [TestCaseSource(nameof(Definitions))]
    public void LibrariesAreNamedAndComeFromThePackagesOfTheProject(string path)
    {
        Assert.That(Flag(path, "overrideReferences"), "without it Unity passes every library of the game");
        Assert.That(List(path, "precompiledReferences").Except(PackageLibraries(ProjectOf(path))), Is.Empty, "no package of the project has these");
    }

    [TestCaseSource(nameof(Definitions))]
    public void EveryLibraryThatTheAssemblyUsesIsNamed(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(ProjectOf(path).AssemblyPath);
        var used = assembly.MainModule.AssemblyReferences.Select(each => each.Name).Where(name => name != "netstandard" && !name.StartsWith(StandIn));
        if (IsTest(path)) used = used.Where(name => !name.StartsWith("System.") && !name.StartsWith("Microsoft.VisualStudio.TestPlatform")); // built for .NET here
        var named = List(path, "precompiledReferences").Select(file => Path.GetFileNameWithoutExtension(file)).Concat(List(path, "references"));
        Assert.That(used.Except(named), Is.Empty);
    }

    [TestCaseSource(nameof(Definitions))]
    public void TheFlagsFitTheKind(string path)
    {
        Assert.That(List(path, "defineConstraints").Contains("UNITY_INCLUDE_TESTS"), Is.EqualTo(IsTest(path)));
        Assert.That(Flag(path, "autoReferenced"), Is.EqualTo(!IsTest(path)));
        Assert.That(Flag(path, "allowUnsafeCode"), Is.EqualTo(!path.StartsWith("Samples~/")));
        if (path.StartsWith("Runtime/Core/") || path.StartsWith("Runtime/OpenCL/")) Assert.That(Flag(path, "noEngineReferences"));
        if (!IsTest(path)) return;
        Assert.That(TestRunners, Is.SubsetOf(List(path, "references")));
        Assert.That(List(path, "precompiledReferences"), Does.Contain("nunit.framework.dll"));
    }

    static bool IsOurs(string assembly) => !assembly.StartsWith("UnityEngine.") && !assembly.StartsWith("UnityEditor.") && !assembly.StartsWith("Unity.");

    static bool IsTest(string path) => path.StartsWith("Tests/");

    static Project ProjectOf(string path) =>
        Project.All.SingleOrDefault(project => project.Name == Path.GetFileNameWithoutExtension(path))
        ?? throw new AssertionException($"{path} has no project of its name below Dotnet~");

    static JsonElement Read(string path, string property) => JsonDocument.Parse(Repository.Text(path)).RootElement.GetProperty(property);

    static string Text(string path, string property) => Read(path, property).GetString()!;

    static bool Flag(string path, string property) => Read(path, property).GetBoolean();

    static string[] List(string path, string property) => Read(path, property).EnumerateArray().Select(each => each.GetString()!).ToArray();

    static IEnumerable<string> PackageLibraries(Project project)
    {
        JsonElement assets = JsonDocument.Parse(File.ReadAllText(project.AssetsPath)).RootElement;
        foreach (JsonProperty framework in assets.GetProperty("targets").EnumerateObject())
            foreach (JsonProperty package in framework.Value.EnumerateObject())
                if (package.Value.TryGetProperty("compile", out JsonElement files))
                    foreach (JsonProperty file in files.EnumerateObject()) yield return Path.GetFileName(file.Name);
    }
}
