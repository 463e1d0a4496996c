using Graft.Cli.Sessions;

namespace Graft.Cli.Packing;

/// <summary>A release as the files of a branch, from which Unity installs by a git URL: the package's root is the branch's.</summary>
static class BranchLayout
{
    /// <summary>Writes the files into an empty folder; a clone's or worktree's .git may be in it.</summary>
    /// <exception cref="CommandException">The folder is not empty.</exception>
    public static void Write(PackageTree package, string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(path => Path.GetFileName(path) != ".git"))
            throw new CommandException($"{folder} is not empty: give an empty folder, or a new one.");
        OutputFile.MakeFolder(folder);
        foreach (PackageFile file in package.Files)
        {
            string path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            OutputFile.Write(path, file.Content);
        }
    }
}
