using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>What Unity would refuse in a package is refused by the check of assembly definitions, on a small package with one thing wrong.</summary>
public sealed class BrokenAssemblyTests
{
    static readonly UnityTarget Editor = UnityTarget.All.First(target => target.IsEditor), Player = UnityTarget.All.First(target => !target.IsEditor);

    string folder = "";

    [SetUp]
    public void MakePackage()
    {
        folder = Directory.CreateTempSubdirectory("graft-package-").FullName;
        Write("Runtime/Base/Base.asmdef", """{"name": "Base", "noEngineReferences": true}""");
        Write("Runtime/Base/Thing.cs", "namespace Base { public class Thing { } }");
    }

    [TearDown]
    public void RemovePackage() => Directory.Delete(folder, true);

    [Test]
    public void AReferenceThatIsNotNamed()
    {
        Write("Runtime/User/User.cs", "class User { Base.Thing thing; }");
        Write("Runtime/User/User.asmdef", """{"name": "User", "references": []}""");
        Assert.That(Refused(Player), Does.Contain("User does not compile").And.Contain("'Base'"));
        Write("Runtime/User/User.asmdef", """{"name": "User", "references": ["Base"]}""");
        Assert.That(Compiled(Player), Is.EquivalentTo(new[] { "Base", "User" }));
    }

    [Test]
    public void ALibraryThatIsNotNamed()
    {
        Write("Runtime/User/User.cs", "class User { Microsoft.Extensions.Logging.ILogger logger; }");
        Write("Runtime/User/User.asmdef", """{"name": "User", "overrideReferences": true, "precompiledReferences": []}""");
        Assert.That(Refused(Player), Does.Contain("'Microsoft'"));
        Write("Runtime/User/User.asmdef", """{"name": "User", "precompiledReferences": ["Microsoft.Extensions.Logging.Abstractions.dll"]}""");
        Assert.That(Refused(Player), Does.Contain("'Microsoft'"), "named, but not instead of Unity's choice");
        Write("Runtime/User/User.asmdef", """{"name": "User", "overrideReferences": true, "precompiledReferences": ["Microsoft.Extensions.Logging.Abstractions.dll"]}""");
        Assert.That(Compiled(Player), Does.Contain("User"));
        Write("Runtime/Plugins/Other.dll", "");
        Assert.That(Refused(Player), Does.Contain("Abstractions.dll, which the package does not ship"));
    }

    [Test]
    public void AReferenceToNothing()
    {
        Write("Runtime/Base/Base.asmdef", """{"name": "Base", "references": ["Bass"]}""");
        Assert.That(Refused(Player), Does.Contain("Base names Bass"));
    }

    [Test]
    public void ReferencesInACircle()
    {
        Write("Runtime/Base/Base.asmdef", """{"name": "Base", "references": ["User"]}""");
        Write("Runtime/User/User.asmdef", """{"name": "User", "references": ["Base"]}""");
        Assert.That(Refused(Player), Does.Contain("circle"));
    }

    [Test]
    public void TheEditorWithinWhatPlayersGet()
    {
        Write("Runtime/Base/Base.asmdef", """{"name": "Base"}""");
        Write("Runtime/Base/Menu.cs", "#if UNITY_EDITOR\nclass Menu : UnityEditor.EditorWindow { }\n#endif");
        Assert.That(Compiled(Player), Does.Contain("Base"), "a player does not see it");
        Assert.That(Refused(Editor), Does.Contain("UnityEditor"));
        Write("Runtime/Base/Base.asmdef", """{"name": "Base", "includePlatforms": ["Editor"]}""");
        Assert.That(Compiled(Editor), Does.Contain("Base"));
        Assert.That(Compiled(Player), Does.Not.Contain("Base"));
    }

    [TestCase("namespace Late;", "C# 10")]
    [TestCase("class Late { System.Half half; }", "netstandard2.1")]
    [TestCase("class Late { UnityEngine.Vector2 at; }", "no engine")]
    [TestCase("unsafe class Late { int* at; }", "not allowed")]
    public void WhatTheDefinitionOrUnityDoesNotAllow(string source, string because)
    {
        Write("Runtime/Base/Late.cs", source);
        Assert.That(Refused(Player), Does.Contain("Late.cs"), because);
    }

    [Test]
    public void ConstraintsAndVersionsDecide()
    {
        Write("Runtime/Base/Base.asmdef", """
            {"name": "Base", "defineConstraints": ["!UNITY_EDITOR || SOME_UI"], "versionDefines": [{"name": "com.unity.ugui", "expression": "2.0.0", "define": "SOME_UI"}]}
            """);
        Write("Runtime/Base/Ui.cs", "#if SOME_UI\n#error it is there\n#endif");
        Assert.That(Compiled(Editor), Is.Empty, "of an older package");
        Assert.That(Refused(UnityTarget.All.Last(target => target.IsEditor)), Does.Contain("it is there"));
        Assert.That(Compiled(Player), Is.EquivalentTo(new[] { "Base" }));
    }

    [Test]
    public void WhatLiesBelowAnotherDefinitionIsNotCompiledTwice()
    {
        Write("Runtime/Base/Inner/Inner.asmdef", """{"name": "Inner", "references": ["Base"]}""");
        Write("Runtime/Base/Inner/Inner.cs", "class Inner : Base.Thing { }");
        Write("Runtime/Base/Hidden~/Wrong.cs", "this is no C#");
        Assert.That(Compiled(Player), Is.EquivalentTo(new[] { "Base", "Inner" }));
    }

    void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }

    string Refused(UnityTarget target)
    {
        using var compiler = new PackageCompiler(folder);
        return Assert.Throws<AssertionException>(() => compiler.Compile(target))!.Message;
    }

    IReadOnlyCollection<string> Compiled(UnityTarget target)
    {
        using var compiler = new PackageCompiler(folder);
        return compiler.Compile(target);
    }
}
