using System.Formats.Tar;
using System.IO.Compression;

namespace Graft.Cli.Packing;

/// <summary>
/// A package as npm packs it: a gzipped tar with all files below package/. The same files give the same bytes: by extension and then by name (as npm sorts, which
/// compresses best), without owners, dates or the machine's name.
/// </summary>
static class Tarball
{
    const string Root = "package/";

    // Bytes 4 to 7 of a gzip stream are a time, byte 9 the kind of machine: none, and unknown.
    const int GzipTime = 4, GzipSystem = 9;
    const byte UnknownSystem = 255;

    // More than any package of Unity's has; what claims more is no package but a trap.
    const long MostBytes = 512L << 20;

    // The date that npm gives.
    static readonly DateTimeOffset Date = new(1985, 10, 26, 8, 15, 0, TimeSpan.Zero);

    public static byte[] Write(PackageTree package)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize, true))
        using (var tar = new TarWriter(gzip, TarEntryFormat.Ustar))
            foreach (PackageFile file in package.Files.OrderBy(file => Path.GetExtension(file.Path), StringComparer.Ordinal).ThenBy(file => file.Path, StringComparer.Ordinal))
                tar.WriteEntry(Entry(file));
        byte[] packed = bytes.ToArray();
        packed.AsSpan(GzipTime, sizeof(int)).Clear();
        packed[GzipSystem] = UnknownSystem;
        return packed;
    }

    /// <exception cref="InvalidDataException">It is no such tarball.</exception>
    public static PackageTree Read(Stream stream)
    {
        var files = new List<PackageFile>();
        long bytes = 0;
        using var gzip = new GZipStream(stream, CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType == TarEntryType.Directory) continue;
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) throw new InvalidDataException($"{entry.Name} is a {entry.EntryType}, and only files belong into a package");
            if (!entry.Name.StartsWith(Root, StringComparison.Ordinal) || entry.Name.Split('/').Contains("..")) throw new InvalidDataException($"{entry.Name} does not lie below {Root}");
            if ((bytes += entry.Length) > MostBytes) throw new InvalidDataException($"it holds more than {MostBytes >> 20} MB");
            files.Add(new PackageFile(entry.Name[Root.Length..], Content(entry)));
        }
        return new PackageTree(files);
    }

    static TarEntry Entry(PackageFile file) => new UstarTarEntry(TarEntryType.RegularFile, Root + file.Path)
    {
        DataStream = new MemoryStream(file.Content),
        ModificationTime = Date,
        Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
    };

    static byte[] Content(TarEntry entry)
    {
        using var content = new MemoryStream();
        entry.DataStream?.CopyTo(content);
        return content.ToArray();
    }
}
