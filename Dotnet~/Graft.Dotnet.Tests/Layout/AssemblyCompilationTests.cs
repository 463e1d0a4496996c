using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>
/// Every assembly definition compiled from its own file as Unity does it: C# 9 against netstandard2.1, its folder's sources, the assemblies and libraries that it
/// names and no others, the stand-in in the engine's place. Once as in the editor and once as for a player's build.
/// </summary>
public sealed class AssemblyCompilationTests
{
    static readonly string[] Versions = ["UNITY_5_3_OR_NEWER", "UNITY_2019_4_OR_NEWER", "UNITY_2021_3_OR_NEWER", "UNITY_2022_3_OR_NEWER"];

    [Test]
    public void EachCompilesAloneInTheEditor() => CompileAll([.. Versions, "UNITY_EDITOR", "UNITY_INCLUDE_TESTS", "GRAFT_UGUI", "GRAFT_INPUT_SYSTEM"]);

    [Test]
    public void EachCompilesAloneForAPlayer() => CompileAll([.. Versions, "UNITY_STANDALONE"]);

    [Test]
    public void WhatAnAssemblyDoesNotNameItDoesNotGet()
    {
        string folder = Directory.CreateTempSubdirectory("graft-asmdef").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Stranger.cs"), "class Stranger { Graft.Shape shape; UnityEngine.Vector2 at; }");
            string alone = """{"name": "Stranger", "references": [], "precompiledReferences": [], "allowUnsafeCode": false, "noEngineReferences": true}""";
            string withCore = alone.Replace("[]", "[\"Graft\"]", StringComparison.Ordinal).Replace("\"precompiledReferences\": [\"Graft\"]", "\"precompiledReferences\": []").Replace("true", "false");
            var compiler = new UnityCompiler(Path.Combine(folder, "out"), Versions);
            compiler.Compile("Graft", Repository.Text("Runtime/Core/Graft.asmdef"), Repository.Full("Runtime/Core"));
            string errors = Assert.Throws<AssertionException>(() => compiler.Compile("Stranger", alone, folder))!.Message;
            Assert.That(errors, Does.Contain("Graft").And.Contain("UnityEngine"));
            compiler.Compile("Stranger", withCore, folder);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    static void CompileAll(string[] defines)
    {
        string output = Directory.CreateTempSubdirectory("graft-asmdef").FullName;
        try
        {
            new UnityCompiler(output, defines).CompileAll(Repository.Root, Repository.Files.Where(path => path.EndsWith(".asmdef")));
        }
        finally
        {
            Directory.Delete(output, true);
        }
    }
}
