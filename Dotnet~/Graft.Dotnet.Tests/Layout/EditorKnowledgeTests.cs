using Mono.Cecil;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Holds the compiled editor assembly to the table in <see cref="EditorKnowledge"/>, type by type.</summary>
public sealed class EditorKnowledgeTests
{
    static Project Editing => Project.All.Single(project => project.Name == "Graft.Editing");

    [Test]
    public void TypesKnowOnlyWhatTheirFolderMay() => Assert.That(Objections(), Is.Empty);

    [TestCase("Sessions", "Windows")]
    [TestCase("Sessions", "Elements")]
    [TestCase("Elements", "Windows")]
    [TestCase("Hosting", "Windows")]
    public void AForbiddenPairIsNamed(string folder, string known) =>
        Assert.That(EditorKnowledge.Objection(folder, "Thing", known, "Other"), Does.StartWith($"{folder}/Thing knows {known}/Other"));

    [TestCase("Sessions", "UnityEditor")]
    [TestCase("Sessions", "UnityEditor.UIElements")]
    [TestCase("Sessions", "UnityEngine.UIElements")]
    public void AForbiddenNamespaceIsNamed(string folder, string space) =>
        Assert.That(EditorKnowledge.NamespaceObjection(folder, "Thing", space, "Other"), Does.StartWith($"{folder}/Thing knows {space}.Other"));

    [Test]
    public void WindowsMayKnowWhatTheyShow()
    {
        Assert.That(EditorKnowledge.Objection("Windows", "Thing", "Sessions", "Other"), Is.Null);
        Assert.That(EditorKnowledge.NamespaceObjection("Windows", "Thing", "UnityEngine.UIElements", "Button"), Is.Null);
        Assert.That(EditorKnowledge.NamespaceObjection("Sessions", "Thing", "UnityEngine", "Texture2D"), Is.Null);
    }

    [Test]
    public void AnUnknownFolderIsNamed() => Assert.That(EditorKnowledge.Objection("Utopia", "Thing", "Sessions", "Other"), Does.Contain("no row"));

    static IEnumerable<string> Objections()
    {
        var folders = Editing.Sources.ToLookup(path => Path.GetFileNameWithoutExtension(path)!, path => path.Split('/')[1]);
        using var assembly = AssemblyDefinition.ReadAssembly(Editing.AssemblyPath);
        foreach (TypeDefinition type in TypeReferences.WrittenTypes(assembly.MainModule))
        {
            string plain = TypeReferences.PlainName(type.Name), folder = folders[plain].SingleOrDefault("(no file)");
            foreach (TypeReference known in TypeReferences.Of(type))
            {
                string knownName = TypeReferences.PlainName(known.Name);
                string? objection = known.Scope is AssemblyNameReference ? EditorKnowledge.NamespaceObjection(folder, plain, known.GetElementType().Namespace, knownName)
                    : known.Name.StartsWith('<') || (known is TypeDefinition added && !TypeReferences.WrittenTypes(assembly.MainModule).Contains(added)) ? null
                    : EditorKnowledge.Objection(folder, plain, folders[knownName].SingleOrDefault("(no file)"), knownName);
                if (objection != null) yield return objection;
            }
        }
    }
}
