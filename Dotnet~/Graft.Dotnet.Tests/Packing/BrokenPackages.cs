using Graft.Cli.Packing;
using Graft.Cli.Packing.Checks;

namespace Graft.Dotnet.Tests;

/// <summary>A way to break each rule, or several.</summary>
static class BrokenPackages
{
    const string Manifest = "package.json", Definition = "Runtime/Small.asmdef", Library = "Runtime/Plugins/System.Runtime.CompilerServices.Unsafe.dll", Guid = "guid: ";

    public static IEnumerable<BrokenPackage> All =>
    [
        BrokenPackage.With<ManifestRule>(Manifest, "[]", "is no JSON object"),
        BrokenPackage.With<ManifestRule>(Manifest, "{ \"name\": ", "is no JSON object"),
        BrokenPackage.Of<ManifestRule>(Manifest, "com.somebody.small", "small", "name is \"small\"", "com.company.package"),
        BrokenPackage.Of<ManifestRule>(Manifest, "com.somebody.small", "com.somebody." + new string('x', 50), "longer than 50"),
        BrokenPackage.Of<ManifestRule>(Manifest, "Small Package", "Small (Package)", "displayName"),
        BrokenPackage.Of<ManifestRule>(Manifest, "\"Small.\"", "\"\"", "description is empty"),
        BrokenPackage.Of<ManifestRule>(Manifest, "2022.3", "2022", "unity is \"2022\""),
        BrokenPackage.Of<ManifestRule>(Manifest, "\"license\": \"MIT\",", "", "license is missing"),
        BrokenPackage.Of<ManifestRule>(Manifest, "{ \"name\": \"Somebody\" }", "\"Somebody\"", "author has no name"),
        BrokenPackage.Of<ManifestRule>(Manifest, "\"license\"", "\"dependencies\": { \"com.unity.ugui\": \"^1.0\" }, \"license\"", "com.unity.ugui ^1.0"),

        new(typeof(PageRule), "without a readme", package => package.Where(path => !path.StartsWith("README.md")), "README.md: is missing"),
        BrokenPackage.Of<PageRule>("CHANGELOG.md", "[1.2.3]", "[1.2.4]", "first entry is 1.2.4", "1.2.3"),
        BrokenPackage.Of<PageRule>("LICENSE.md", "As you like.", " ", "LICENSE.md"),
        BrokenPackage.Of<PageRule>("Third Party Notices.md", "Unsafe", "UnsafeLibrary", "does not name System.Runtime.CompilerServices.Unsafe"),

        BrokenPackage.Without<MetaRule>("Runtime/Deep/Script.cs.meta", "Script.cs: has no .meta"),
        BrokenPackage.Without<MetaRule>("Runtime/Deep.meta", "Runtime/Deep: has no .meta"),
        BrokenPackage.Without<MetaRule>("Samples~/One.meta", "Samples~/One: has no .meta"),
        BrokenPackage.With<MetaRule>("Runtime/Gone.txt.meta", PluginMeta.OfText("gone"), "Gone.txt.meta: belongs to nothing"),
        BrokenPackage.With<MetaRule>("Documentation~/index.md.meta", PluginMeta.OfText("page"), "index.md.meta: belongs to nothing"),
        BrokenPackage.Of<MetaRule>("README.md.meta", Guid, Guid + "x", "README.md.meta: has no guid"),
        new(typeof(MetaRule), "a guid twice", package => package.With("README.md.meta", package.Text("LICENSE.md.meta")), "LICENSE.md.meta, README.md.meta: have the same guid"),

        BrokenPackage.Of<ImporterRule>("Runtime/Deep/Script.cs.meta", "MonoImporter", "DefaultImporter", "MonoImporter"),
        BrokenPackage.Of<ImporterRule>("Runtime/Deep.meta", "folderAsset: yes\n", "", "folderAsset"),
        BrokenPackage.Of<ImporterRule>("Samples~/One/Scene.unity.meta", "  userData", "  script: {fileID: 11500000, guid: 0123456789abcdef0123456789abcdef, type: 3}\n  userData", "0123456789abcdef0123456789abcdef"),

        BrokenPackage.With<AssemblyRule>("Tests/Small.Tests.asmdef", "{", "is no JSON object"),
        BrokenPackage.Of<AssemblyRule>(Definition, "UnityEngine.UI", "Another.Package", "refers to Another.Package"),
        BrokenPackage.Of<AssemblyRule>(Definition, "UnityEngine.UI", "GUID:0123456789abcdef0123456789abcdef", "GUID:0123456789abcdef0123456789abcdef"),
        BrokenPackage.Of<AssemblyRule>(Definition, "Unsafe.dll", "Safe.dll", "Safe.dll, which the package does not hold"),
        BrokenPackage.Of<AssemblyRule>(Definition, "\"overrideReferences\": true", "\"overrideReferences\": false", "overrideReferences"),
        BrokenPackage.Of<AssemblyRule>("Editor/Small.Editing.asmdef", "\"Small.Editing\"", "\"Small.Tests\"", "have the same name"),
        BrokenPackage.Of<AssemblyRule>("Editor/Small.Editing.asmdef", "[\"Editor\"]", "[]", "platform Editor"),
        BrokenPackage.Of<AssemblyRule>("Tests/Small.Tests.asmdef", "\"UNITY_INCLUDE_TESTS\"", "", "UNITY_INCLUDE_TESTS"),
        BrokenPackage.Of<AssemblyRule>("Tests/Small.Tests.asmdef", "\"autoReferenced\": false", "\"autoReferenced\": true", "autoReferenced"),

        new(typeof(ScriptRule), "a sample's script without a definition", package => package.With("Samples~/One/Pen.cs", "class Pen { }")
            .With("Samples~/One/Pen.cs.meta", PluginMeta.OfText("pen").Replace("TextScriptImporter", "MonoImporter")), "Pen.cs: no .asmdef"),

        BrokenPackage.Of<LibraryRule>(Library + ".meta", "isExplicitlyReferenced: 1", "isExplicitlyReferenced: 0", "isExplicitlyReferenced"),
        BrokenPackage.Of<LibraryRule>(Library + ".meta", "validateReferences: 0", "validateReferences: 1", "validateReferences"),
        BrokenPackage.Of<LibraryRule>(Library + ".meta", "  - '!GRAFT_WITHOUT_LIBRARIES'\n", "", "no scripting define"),
        new(typeof(LibraryRule), "two defines", package => package.With(new PackageFile("Runtime/Plugins/Unsafe.dll", package.Bytes(Library)))
            .With("Runtime/Plugins/Unsafe.dll.meta", PluginMeta.OfLibrary("other").Replace("GRAFT_WITHOUT_LIBRARIES", "OTHER")).With("Third Party Notices.md", package.Text("Third Party Notices.md") + "| Unsafe |"), "GRAFT_WITHOUT_LIBRARIES, OTHER"),

        BrokenPackage.With<ReferenceRule>(Library, "no assembly", "is no assembly"),
        new(typeof(ReferenceRule), "an assembly that needs more", package => package.With(new PackageFile(Library, File.ReadAllBytes(typeof(BrokenPackages).Assembly.Location))), Library + ": refers to "),

        BrokenPackage.Of<SampleRule>(Manifest, "\"description\": \"The only one.\", ", "", "has no description"),
        BrokenPackage.Of<SampleRule>(Manifest, "\"samples\"", "\"examples\"", "Samples~/One: is no sample"),
        BrokenPackage.Of<SampleRule>(Manifest, "\"samples\": [", "\"samples\": [{ \"displayName\": \"Two\", \"description\": \"Gone.\", \"path\": \"Samples~/Two\" },", "Samples~/Two is not in the package"),
        BrokenPackage.Of<SampleRule>(Manifest, "\"samples\": [", "\"samples\": [{ \"displayName\": \"Two\", \"description\": \"Out.\", \"path\": \"Runtime\" },", "\"Runtime\" must lie in Samples~/"),

        BrokenPackage.With<NameRule>(".gitignore", "", ".gitignore"),
        BrokenPackage.With<NameRule>("Dotnet~/Program.cs", "", "Dotnet~/Program.cs"),
        BrokenPackage.With<NameRule>("Documentation~/Small.csproj.user", "", "Small.csproj.user"),
        BrokenPackage.With<NameRule>("Documentation~/bin/Small.txt", "", "bin/Small.txt"),
        BrokenPackage.With<NameRule>($"Documentation~/{new string('x', 140)}", "", "155 characters"),
        BrokenPackage.With<NameRule>("Documentation~/1/2/3/4/5/6/7/8/9/page.txt", "", "11 levels"),
        BrokenPackage.With<NameRule>("Documentation~/what?.txt", "", "what?.txt", "Windows"),
        BrokenPackage.With<NameRule>("Documentation~/Index.md", "", "Documentation~/Index.md, Documentation~/index.md"),

        BrokenPackage.With<ResourceRule>("Runtime/Resources/Text.txt", new string('x', 300_000), "292 kB"),
        BrokenPackage.With<LinkRule>("Documentation~/index.md", "![A picture](images/gone.png)", "images/gone.png"),
        BrokenPackage.With<LinkRule>("Documentation~/index.md", "[Another](../../README.md#there)", "../../README.md"),
        BrokenPackage.Of<MachinePathRule>("Runtime/Deep/Script.cs", "Script { }", "Script { string at = \"/home/somebody/Small/data\"; }", "Script.cs", "/home/somebody/Small/data"),
        BrokenPackage.Of<MachinePathRule>("Documentation~/index.md", "[Back]", @"See C:\Users\Somebody\Small. [Back]", @"C:\Users\Somebody\Small"),
        new(typeof(SizeRule), "two megabytes that cannot be compressed", package => package.With(new PackageFile("Documentation~/large.bin", Noise(2_000_000))), "1,500,000"),
    ];

    static byte[] Noise(int bytes)
    {
        var noise = new byte[bytes];
        new Random(1).NextBytes(noise);
        return noise;
    }
}
