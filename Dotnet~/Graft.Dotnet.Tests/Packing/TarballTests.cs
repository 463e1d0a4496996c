using System.Formats.Tar;
using System.IO.Compression;
using Graft.Cli.Packing;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The container of a release: nothing in it tells when, where or by whom it was made.</summary>
public sealed class TarballTests
{
    static readonly PackageTree Files = new PackageTree([]).With("package.json", "{}").With("Runtime/B.cs", "b").With("Runtime/A.cs", "a").With($"Runtime/{new string('x', 60)}/{new string('y', 60)}.cs", "long");

    [Test]
    public void EveryEntryIsAPlainFileBelowPackage()
    {
        using var tar = new TarReader(new GZipStream(new MemoryStream(Tarball.Write(Files)), CompressionMode.Decompress));
        var names = new List<string>();
        while (tar.GetNextEntry() is UstarTarEntry entry)
        {
            names.Add(entry.Name);
            Assert.That(entry.EntryType, Is.EqualTo(TarEntryType.RegularFile));
            Assert.That((entry.Uid, entry.Gid, entry.UserName, entry.GroupName), Is.EqualTo((0, 0, "", "")));
            Assert.That((int)entry.Mode, Is.EqualTo(Convert.ToInt32("644", 8)));
            Assert.That(entry.ModificationTime, Is.EqualTo(new DateTimeOffset(1985, 10, 26, 8, 15, 0, TimeSpan.Zero)));
        }
        Assert.That(names, Is.EqualTo(new[] { "package/Runtime/A.cs", "package/Runtime/B.cs", $"package/Runtime/{new string('x', 60)}/{new string('y', 60)}.cs", "package/package.json" }));
    }

    [Test]
    public void TheGzipHeaderHoldsNoTimeAndNoSystem()
    {
        byte[] packed = Tarball.Write(Files);
        Assert.That(packed[..4], Is.EqualTo(new byte[] { 0x1f, 0x8b, 8, 0 }));
        Assert.That(packed[4..8], Is.EqualTo(new byte[4]));
        Assert.That(packed[9], Is.EqualTo(255));
    }

    [Test]
    public void WhatWasWrittenIsRead() => Assert.That(Contents(Tarball.Read(new MemoryStream(Tarball.Write(Files)))), Is.EqualTo(Contents(Files)));

    [TestCase("elsewhere/file", TarEntryType.RegularFile, "does not lie below package/")]
    [TestCase("package/../../file", TarEntryType.RegularFile, "does not lie below package/")]
    [TestCase("package/link", TarEntryType.SymbolicLink, "SymbolicLink")]
    public void WhatDoesNotBelongIntoAPackageIsRefused(string name, TarEntryType type, string problem)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionMode.Compress, true))
        using (var tar = new TarWriter(gzip))
        {
            var entry = new UstarTarEntry(type, name);
            if (type == TarEntryType.SymbolicLink) entry.LinkName = "/etc/passwd";
            tar.WriteEntry(entry);
        }
        stream.Position = 0;
        Assert.That(() => Tarball.Read(stream), Throws.TypeOf<InvalidDataException>().With.Message.Contains(problem));
    }

    static string[] Contents(PackageTree package) => [.. package.Files.Select(file => $"{file.Path}: {Convert.ToHexString(file.Content)}")];
}
