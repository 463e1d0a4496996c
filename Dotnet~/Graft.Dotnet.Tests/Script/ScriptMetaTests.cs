using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>./graft metas gives what is new its .meta, takes away what is left over, and touches nothing else.</summary>
public sealed class ScriptMetaTests : ScriptTestBase
{
    [Test]
    public void WhatUnitySeesGetsAMeta()
    {
        Package.Write("Runtime/Core/Graft.asmdef", "{}");
        Package.Write("Third Party Notices.md", "");
        Package.Write("package.json", "{}");
        Package.Write("Samples~/Pad/Pad.cs", "");
        Package.Write("Editor/Window.uxml", "");
        Package.Write("Editor/Window.uss", "");
        Package.Write(".hidden/Hidden.cs", "");
        Package.Write("graft-out/model.graft", "");
        Package.Write("mine.graft", "");
        Metas();
        Assert.That(Text("Runtime/Core/Thing.cs.meta"), Does.Match(@"\AfileFormatVersion: 2\nguid: [0-9a-f]{32}\nMonoImporter:\n"));
        Assert.That(Text("Runtime/Core.meta"), Does.Contain("folderAsset: yes\nDefaultImporter:"));
        Assert.That(Text("Runtime/Core/Graft.asmdef.meta"), Does.Contain("AssemblyDefinitionImporter:"));
        Assert.That(Text("Third Party Notices.md.meta"), Does.Contain("TextScriptImporter:"));
        Assert.That(Text("package.json.meta"), Does.Contain("PackageManifestImporter:"));
        Assert.That(Text("graft.meta"), Does.Contain("DefaultImporter:"));
        Assert.That(Text("Editor/Window.uxml.meta"), Does.Contain("ScriptedImporter:").And.EndsWith("  script: {fileID: 13804, guid: 0000000000000000e000000000000000, type: 0}\n"));
        Assert.That(Text("Editor/Window.uss.meta"), Does.Contain("script: {fileID: 12385, guid: 0000000000000000e000000000000000, type: 0}\n"));
        Assert.That(Text("Samples~/Pad/Pad.cs.meta"), Does.Contain("MonoImporter:"));
        foreach (string unseen in new[] { "Dotnet~", "Dotnet~/Graft.Cli", "Samples~", ".hidden", ".hidden/Hidden.cs", "graft-out", "graft-out/model.graft", "mine.graft" })
            Assert.That(File.Exists(Package.At(unseen + ".meta")), Is.False, unseen);
    }

    [Test]
    public void WhatIsThereStays()
    {
        Package.Write("Runtime/Core/Thing.cs.meta", "as Unity wrote it");
        Metas();
        string folder = Text("Runtime.meta");
        Assert.That(Package.Graft("metas").Output, Is.Empty);
        Assert.That(Text("Runtime/Core/Thing.cs.meta"), Is.EqualTo("as Unity wrote it"));
        Assert.That(Text("Runtime.meta"), Is.EqualTo(folder));
    }

    [Test]
    public void WhatIsLeftOverGoes()
    {
        Package.Write("Runtime/Core/Gone.cs.meta", "");
        Package.Write("Dotnet~.meta", "");
        Metas();
        Assert.That(File.Exists(Package.At("Runtime/Core/Gone.cs.meta")), Is.False);
        Assert.That(File.Exists(Package.At("Dotnet~.meta")), Is.False);
    }

    void Metas() => Assert.That(Package.Graft("metas").Code, Is.Zero);

    string Text(string path) => File.ReadAllText(Package.At(path));
}
