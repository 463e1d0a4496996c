using Mono.Cecil;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Holds the compiled assemblies to the table in <see cref="Knowledge"/>, type by type.</summary>
public sealed class KnowledgeTests
{
    [TestCase("Graft")]
    [TestCase("Graft.OpenCL")]
    public void TypesKnowOnlyWhatTheirFolderMay(string name) => Assert.That(Objections(name), Is.Empty);

    [Test]
    public void EveryFolderOfCoreHasARow()
    {
        var folders = Repository.Entries.Where(path => path.StartsWith("Runtime/Core/") && Repository.IsFolder(path)).Select(path => path.Split('/')[2]);
        Assert.That(folders.Except(Knowledge.OwnFolders.Keys), Is.Empty);
    }

    [TestCase("Ops", "Graph", "Layers", "Network")]
    [TestCase("OpenCL", "OpenClBackend", "Programs", "TrainingProgram")]
    [TestCase("Losses", "Huber", "Layers", "Dense")]
    [TestCase("Programs", "BufferPlan", "Training", "TrainingRun")]
    public void AForbiddenPairIsNamedWithItsRule(string folder, string type, string knownFolder, string knownType)
    {
        string? objection = Knowledge.Objection(folder, type, knownFolder, knownType);
        Assert.That(objection, Does.StartWith($"{folder}/{type} knows {knownFolder}/{knownType}, but {folder} may know only: Tensors"));
    }

    [Test]
    public void AnUnknownFolderIsNamed() => Assert.That(Knowledge.Objection("Utopia", "Thing", "Ops", "Graph"), Does.Contain("no row"));

    [TestCase("Layers", "MessagePack")]
    [TestCase("Files", "UnityEngine.CoreModule")]
    [TestCase("Managed", "Silk.NET.OpenCL")]
    [TestCase("OpenCL", "MessagePack")]
    public void AForbiddenAssemblyIsNamed(string folder, string assembly) =>
        Assert.That(Knowledge.ForeignObjection(folder, "Thing", assembly, "Other"), Does.Contain(assembly));

    [TestCase("Losses", "Huber", "Layers", "IFields")]
    [TestCase("Managed", "ManagedBackend", "Managed", "WorkerPool")]
    [TestCase("Transfer", "TransferLearning", "Training", "TrainingRun")]
    public void AnAllowedPairPasses(string folder, string type, string knownFolder, string knownType) =>
        Assert.That(Knowledge.Objection(folder, type, knownFolder, knownType), Is.Null);

    [Test]
    public void NoWayOfKnowingATypeGoesUnseen()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(KnowsInManyWays).Assembly.Location);
        var seen = TypeReferences.Of(assembly.MainModule.GetType(typeof(KnowsInManyWays).FullName)).Select(type => type.FullName);
        Assert.That(KnowsInManyWays.All.Select(type => type.FullName).Except(seen), Is.Empty);
    }

    static IEnumerable<string> Objections(string name)
    {
        var folders = Project.All.Where(project => project.Name is "Graft" or "Graft.OpenCL")
            .SelectMany(project => project.Sources.Select(path => (name: Path.GetFileNameWithoutExtension(path), folder: FolderOf(path))))
            .ToLookup(each => each.name, each => each.folder);
        using var assembly = AssemblyDefinition.ReadAssembly(Project.All.Single(project => project.Name == name).AssemblyPath);
        foreach (TypeDefinition type in TypeReferences.WrittenTypes(assembly.MainModule))
        {
            string plain = TypeReferences.PlainName(type.Name), folder = folders[plain].SingleOrDefault("(no file)");
            foreach (TypeReference known in TypeReferences.Of(type))
            {
                string from = known.Scope is AssemblyNameReference other ? other.Name : name, knownName = TypeReferences.PlainName(known.Name);
                string? objection = !from.StartsWith("Graft") ? Knowledge.ForeignObjection(folder, plain, from, knownName)
                    : known.Name.StartsWith('<') || (known is TypeDefinition added && !TypeReferences.WrittenTypes(assembly.MainModule).Contains(added)) ? null
                    : Knowledge.Objection(folder, plain, folders[knownName].SingleOrDefault("(no file)"), knownName);
                if (objection != null) yield return objection;
            }
        }
    }

    // Runtime/Core/Programs/Fusion/X.cs is in Programs, Runtime/OpenCL/Driver/X.cs in OpenCL.
    static string FolderOf(string path) => path.Split('/') is var parts && parts[1] == "Core" ? parts[2] : parts[1];
}
