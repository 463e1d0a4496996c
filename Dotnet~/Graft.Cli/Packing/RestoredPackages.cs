using System.Text.Json;
using Graft.Cli.Sessions;

namespace Graft.Cli.Packing;

/// <summary>Where NuGet put the packages of a project, and which of their files netstandard2.1 gets.</summary>
sealed class RestoredPackages
{
    readonly JsonElement assets;
    readonly string folder;

    /// <exception cref="CommandException">The project was not restored.</exception>
    public RestoredPackages(string project)
    {
        string path = RepositoryFolder.Assets(project);
        if (!File.Exists(path)) throw new CommandException($"{path} is missing, so the packages of {project} are not known: run ./graft pack in the repository, which builds first.");
        assets = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
        folder = assets.GetProperty("packageFolders").EnumerateObject().First().Name;
    }

    /// <summary>A library as a netstandard2.1 program gets it.</summary>
    public string Library(PluginLibrary library)
    {
        string file = Target(library.Package).GetProperty("runtime").EnumerateObject().Select(each => each.Name).Single(name => Path.GetFileName(name) == library.File);
        return Path.Combine(Folder(library.Package), file);
    }

    public string Version(string package) => Entry(package).Name.Split('/')[1];

    /// <summary>A package's folder.</summary>
    public string Folder(string package) => Path.Combine(folder, Entry(package).Value.GetProperty("path").GetString()!);

    /// <summary>The assemblies of netstandard2.1 itself, to compile against.</summary>
    public string ReferenceAssemblies() => Path.Combine(folder, "netstandard.library.ref", "2.1.0", "ref", "netstandard2.1");

    JsonElement Target(string package) => assets.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject().Single(each => Named(each, package)).Value;

    JsonProperty Entry(string package) => assets.GetProperty("libraries").EnumerateObject().Single(each => Named(each, package));

    static bool Named(JsonProperty entry, string package) => entry.Name.StartsWith(package + "/", StringComparison.OrdinalIgnoreCase);
}
