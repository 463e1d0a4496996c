using System.Text;

namespace Graft.Cli.Packing;

/// <summary>All files of a package, in memory, in one order on every machine. Folders are those that hold a file.</summary>
sealed class PackageTree
{
    readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    readonly SortedSet<string> folders;

    public PackageTree(IEnumerable<PackageFile> files)
    {
        foreach (PackageFile file in files) this.files[file.Path] = file.Content;
        folders = new SortedSet<string>(this.files.Keys.SelectMany(FoldersOf), StringComparer.Ordinal);
    }

    public IEnumerable<string> Paths => files.Keys;
    public IEnumerable<string> Folders => folders;
    public IEnumerable<PackageFile> Files => files.Select(each => new PackageFile(each.Key, each.Value));

    public bool Has(string path) => files.ContainsKey(path);
    public bool HasFolder(string path) => folders.Contains(path);
    public byte[] Bytes(string path) => files[path];
    public string Text(string path) => Encoding.UTF8.GetString(files[path]).TrimStart('\uFEFF');

    /// <summary>The same package with files added, or replaced.</summary>
    public PackageTree With(params IEnumerable<PackageFile> others) => new(Files.Concat(others));
    public PackageTree With(string path, string text) => With(new PackageFile(path, Encoding.UTF8.GetBytes(text)));

    /// <summary>The same package with fewer files.</summary>
    public PackageTree Where(Func<string, bool> kept) => new(Files.Where(file => kept(file.Path)));

    static IEnumerable<string> FoldersOf(string path)
    {
        for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1)) yield return path[..slash];
    }
}
