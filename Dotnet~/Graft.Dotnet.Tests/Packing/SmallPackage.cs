using System.Text;
using Graft.Cli.Packing;

namespace Graft.Dotnet.Tests;

/// <summary>A package with one of each thing and nothing wrong, for tests that break one thing in it.</summary>
static class SmallPackage
{
    const string Library = "System.Runtime.CompilerServices.Unsafe.dll";

    public static PackageTree Whole { get; } = Make();

    static PackageTree Make()
    {
        var texts = new Dictionary<string, string>
        {
            ["package.json"] = """
                {
                  "name": "com.somebody.small", "version": "1.2.3", "displayName": "Small Package", "description": "Small.", "unity": "2022.3", "license": "MIT",
                  "author": { "name": "Somebody" },
                  "samples": [{ "displayName": "One", "description": "The only one.", "path": "Samples~/One" }]
                }
                """,
            ["README.md"] = "[The manual](Documentation~/index.md#one), [the web](https://example.org), `[no](link)`.",
            ["CHANGELOG.md"] = "# Changelog\n\n## [1.2.3] - 2026-01-02\n\n- All of it.\n\n## [1.2.2] - 2026-01-01\n",
            ["LICENSE.md"] = "As you like.",
            ["Third Party Notices.md"] = "| System.Runtime.CompilerServices.Unsafe | 6.1.2 | MIT |",
            ["Documentation~/index.md"] = "[Back](../README.md)",
            ["Runtime/Small.asmdef"] = $$"""{ "name": "Small", "references": ["UnityEngine.UI"], "overrideReferences": true, "precompiledReferences": ["{{Library}}"] }""",
            ["Runtime/Deep/Script.cs"] = "class Script { }",
            ["Runtime/Resources/Text.txt"] = "text",
            ["Editor/Small.Editing.asmdef"] = """{ "name": "Small.Editing", "references": ["Small"], "includePlatforms": ["Editor"] }""",
            ["Editor/Importer.cs"] = "class Importer { }",
            ["Tests/Small.Tests.asmdef"] = """
                { "name": "Small.Tests", "references": ["Small"], "overrideReferences": true, "precompiledReferences": ["nunit.framework.dll"], "defineConstraints": ["UNITY_INCLUDE_TESTS"], "autoReferenced": false }
                """,
            ["Samples~/One/Scene.unity"] = "scene",
        };
        var package = new PackageTree(texts.Select(each => new PackageFile(each.Key, Encoding.UTF8.GetBytes(each.Value))).Append(new PackageFile("Runtime/Plugins/" + Library, PackedRelease.Files.Bytes("Runtime/Plugins/" + Library))));
        return package.With(package.Paths.Concat(package.Folders).Where(Repository.WantsMeta).Select(path => new PackageFile(path + ".meta", Encoding.UTF8.GetBytes(Meta(package, path)))).ToArray());
    }

    static string Meta(PackageTree package, string path) => Path.GetExtension(path) switch
    {
        ".dll" => PluginMeta.OfLibrary(path),
        _ when package.HasFolder(path) => PluginMeta.OfFolder(path),
        _ when path == "package.json" => PluginMeta.OfText(path).Replace("TextScriptImporter", "PackageManifestImporter"),
        ".cs" => PluginMeta.OfText(path).Replace("TextScriptImporter", "MonoImporter"),
        ".asmdef" => PluginMeta.OfText(path).Replace("TextScriptImporter", "AssemblyDefinitionImporter"),
        _ => PluginMeta.OfText(path),
    };
}
