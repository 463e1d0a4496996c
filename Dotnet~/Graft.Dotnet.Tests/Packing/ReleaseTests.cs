using Graft.Cli.Packing;
using Mono.Cecil;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>What a release holds, and what not.</summary>
public sealed class ReleaseTests
{
    const string Plugins = "Runtime/Plugins/";

    static PackageTree Files => PackedRelease.Files;

    static string[] Libraries => [.. Files.Paths.Where(path => path.EndsWith(".dll")).Select(path => path[Plugins.Length..])];

    [Test]
    public void WhatUnityCompilesImportsAndShowsIsThere()
    {
        string[] seen = [.. Repository.Files.Where(path => path.Split('/')[0] is "Runtime" or "Editor" or "Models" or "Samples~" && Repository.WantsMeta(path))];
        Assert.That(seen.Except(Files.Paths), Is.Empty);
        foreach (string path in seen.Where(path => !path.EndsWith(".md"))) Assert.That(Files.Bytes(path), Is.EqualTo(File.ReadAllBytes(Repository.Full(path))), path);
        foreach (string path in new[] { "package.json", "README.md", "CHANGELOG.md", "LICENSE.md", "Third Party Notices.md" }) Assert.That(Files.Has(path) && Files.Has(path + ".meta"), path);
        Assert.That(Files.Has("Documentation~/index.md"));
    }

    [Test]
    public void WhatIsForGraftsOwnWorkIsNot()
    {
        string[] roots = [.. Files.Paths.Select(path => path.Split('/')[0]).Distinct()];
        Assert.That(roots.Intersect(new[] { "Tests", "Dotnet~", "graft", "graft.cmd", "Graft.slnx", "Tests.meta", "graft.meta" }), Is.Empty);
        Assert.That(Files.Paths.Where(path => path.Split('/').Any(part => part.StartsWith('.'))), Is.Empty);
        Assert.That(Files.Paths.Where(path => path.StartsWith("Documentation~/images/")), Is.Empty);
    }

    [Test]
    public void TheLibrariesAreThoseThatGraftNames()
    {
        string[] named = [.. Repository.Files.Where(path => path.EndsWith(".asmdef") && path.StartsWith("Runtime/")).SelectMany(path => UnityCompiler.Names(Repository.Text(path), "precompiledReferences"))];
        Assert.That(named.Except(Libraries), Is.Empty, "an assembly definition names these");
        Assert.That(Libraries, Is.EquivalentTo(PluginLibrary.All.Select(each => each.File)));
        foreach (string library in Libraries) Assert.That(Files.Text(Plugins + "README.md"), Does.Contain($"| {library} | "));
    }

    // Whole, Silk.NET.Core wants Microsoft.Extensions.DependencyModel and through it six more; what is left of it must not.
    [Test]
    public void NoLibraryRefersToOneThatIsMissing()
    {
        string[] platform = [.. Directory.GetFiles(new RestoredPackages("Graft.OpenCL").ReferenceAssemblies(), "*.dll").Select(path => Path.GetFileName(path))];
        foreach (string library in Libraries)
        {
            using var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(Files.Bytes(Plugins + library)));
            Assert.That(assembly.MainModule.AssemblyReferences.Select(each => each.Name + ".dll").Except(Libraries).Except(platform), Is.Empty, library);
        }
    }

    [Test]
    public void EveryLibraryIsStillNeeded()
    {
        string[] callers = ["Graft", "Graft.OpenCL"];
        var used = callers.Select(name => AssemblyDefinition.ReadAssembly(Project.All.Single(project => project.Name == name).AssemblyPath))
            .Concat(Libraries.Select(library => AssemblyDefinition.ReadAssembly(new MemoryStream(Files.Bytes(Plugins + library)))))
            .SelectMany(assembly => assembly.MainModule.AssemblyReferences).Select(each => each.Name + ".dll");
        Assert.That(Libraries.Except(used), Is.Empty, "nothing refers to these");
    }

    [Test]
    public void UnityIsToldHowToTreatALibrary()
    {
        foreach (string library in Libraries)
            Assert.That(Files.Text($"{Plugins}{library}.meta"), Does.Contain("PluginImporter:").And.Contain("isExplicitlyReferenced: 1").And.Contain("validateReferences: 0").And.Contain("- '!GRAFT_WITHOUT_LIBRARIES'"));
        // A GUID that changed would break what refers to the library.
        Assert.That(Files.Text(Plugins + "MessagePack.dll.meta"), Does.Contain("guid: a19161497dfc09456d2912975b13d704\n"));
    }

    [Test]
    public void APictureThatStaysBehindIsToldInWords()
    {
        var package = new PackageTree([]).With("a.md", "![One *thing*](images/one.png) and ![two](two.png), ![three](https://there/three.png)").With("two.png", "");
        Assert.That(Pictures.InWords(package).Text("a.md"), Is.EqualTo("*(Picture: One *thing*)* and ![two](two.png), ![three](https://there/three.png)"));
    }
}
