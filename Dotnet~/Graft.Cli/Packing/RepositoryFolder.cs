using Graft.Cli.Sessions;

namespace Graft.Cli.Packing;

/// <summary>The repository that this program was built in, and where its build left things.</summary>
static class RepositoryFolder
{
    /// <exception cref="CommandException">The program was not built in a repository.</exception>
    public static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Graft.slnx"))) return folder.FullName;
        throw new CommandException("A package is made from Graft's repository, and this program stands in none: run ./graft pack there.");
    }

    /// <summary>What restore wrote about a project's packages.</summary>
    public static string Assets(string project) => Path.Combine(Find(), ".artifacts", "obj", project, "project.assets.json");
}
