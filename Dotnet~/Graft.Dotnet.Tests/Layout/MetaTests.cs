using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Unity knows a file by the GUID in its .meta; a missing, doubled or changed one breaks every reference to the file.</summary>
public sealed class MetaTests
{
    static IEnumerable<string> Metas => Repository.Files.Where(path => path.EndsWith(".meta"));

    [Test]
    public void EveryFileAndFolderThatUnitySeesHasAMeta()
    {
        var entries = Repository.Entries.ToHashSet();
        var bare = entries.Where(path => !path.EndsWith(".meta") && Repository.WantsMeta(path) && !entries.Contains(path + ".meta"));
        Assert.That(bare, Is.Empty, "these have no .meta: run ./graft metas");
    }

    [Test]
    public void EveryMetaBelongsToAFileOrFolder()
    {
        var entries = Repository.Entries.ToHashSet();
        var orphans = Metas.Where(path => path[..^5] is var owner && (!Repository.WantsMeta(owner) || !entries.Contains(owner)));
        Assert.That(orphans, Is.Empty, "these belong to nothing that Unity sees: run ./graft metas, or delete them within a ~ folder");
    }

    [Test]
    public void GuidsAreWellFormedAndUnique()
    {
        var guids = Metas.ToLookup(path => Regex.Match(Repository.Text(path), @"^guid: ([0-9a-f]{32})$", RegexOptions.Multiline).Groups[1].Value);
        Assert.That(guids[""], Is.Empty, "these have no GUID of 32 hexadecimal digits");
        Assert.That(guids.Where(each => each.Count() > 1).Select(each => string.Join(", ", each)), Is.Empty, "these share a GUID");
    }

    [Test]
    public void TheImporterFitsTheFile()
    {
        var wrong = Metas.Where(path => Importer(path[..^5]) is { } importer && !Repository.Text(path).Contains(importer));
        Assert.That(wrong, Is.Empty, "these name another importer than Unity would");
    }

    [TestCase("Runtime/Core/Graft.asmdef", true)]
    [TestCase("Samples~/DigitPad/Pad.cs", true)]
    [TestCase("Samples~", false)]
    [TestCase("Dotnet~/Graft.Cli/Program.cs", false)]
    [TestCase(".ci/run", false)]
    [TestCase("Runtime/Core/.hidden", false)]
    public void UnitySeesWhatNeitherDotNorTildeHides(string path, bool seen) => Assert.That(Repository.WantsMeta(path), Is.EqualTo(seen));

    static string? Importer(string path) => Path.GetExtension(path) switch
    {
        _ when path == "package.json" => "PackageManifestImporter:",
        _ when Repository.IsFolder(path) => "folderAsset: yes",
        ".cs" => "MonoImporter:",
        ".png" => "TextureImporter:",
        ".asmdef" => "AssemblyDefinitionImporter:",
        ".md" or ".txt" or ".json" => "TextScriptImporter:",
        _ => null,
    };
}
