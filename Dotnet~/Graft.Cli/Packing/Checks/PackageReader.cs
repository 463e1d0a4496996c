using Graft.Cli.Sessions;

namespace Graft.Cli.Packing.Checks;

/// <summary>Reads a package from where it is: a folder or a tarball. A tarball is not unpacked onto the disk.</summary>
static class PackageReader
{
    /// <exception cref="CommandException">There is none, or it cannot be read.</exception>
    public static PackageTree Read(string path)
    {
        try
        {
            if (Directory.Exists(path)) return new PackageTree(Files(path, ""));
            using FileStream stream = File.OpenRead(path);
            return Tarball.Read(stream);
        }
        catch (FileNotFoundException missing)
        {
            throw new CommandException($"{path} is neither a folder nor a file: give a package's folder or tarball, or make one with ./graft pack.", missing);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            throw new CommandException($"{path} is no package as npm packs them ({failure.Message.TrimEnd('.')}): give a package's folder or its .tgz.", failure);
        }
    }

    // What does not belong there is named and not read: it may be as large as a build.
    static IEnumerable<PackageFile> Files(string root, string folder)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos())
        {
            string path = folder == "" ? entry.Name : $"{folder}/{entry.Name}";
            if (path == ".git") continue; // of the clone that a branch is checked out in
            if (NameRule.IsStrange(path)) yield return new PackageFile(path, []);
            else if (entry is FileInfo) yield return new PackageFile(path, File.ReadAllBytes(entry.FullName));
            else foreach (PackageFile inner in Files(root, path)) yield return inner;
        }
    }
}
