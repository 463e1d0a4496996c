using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Graft.Dotnet.Tests;

/// <summary>A project below Dotnet~: where its sources are, what it refers to, where its assembly was built.</summary>
public sealed class Project
{
    readonly XDocument file;
    readonly string[] named;

    Project(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        file = XDocument.Load(Repository.Full(path));
        string[] linked = [.. Included("Compile").SelectMany(each => each.Split(';'))];
        Match whole = Regex.Match(linked.FirstOrDefault() ?? "", @"^\$\(PackageRoot\)(.+)/\*\*/\*\.cs$");
        Folder = whole.Success ? whole.Groups[1].Value : Path.GetDirectoryName(path)!.Replace('\\', '/');
        named = [.. linked.Where(each => !each.Contains('*')).Select(each => each.Replace("$(PackageRoot)", ""))];
    }

    public static IReadOnlyList<Project> All { get; } =
        Repository.Files.Where(path => path.EndsWith(".csproj")).Select(path => new Project(path)).ToArray();

    public string Name { get; }

    /// <summary>Where the sources are: the folder of the asmdef for what Unity compiles too, otherwise the project's own.</summary>
    public string Folder { get; }

    /// <summary>All in the folder; of a project that names single files, those.</summary>
    public IEnumerable<string> Sources => named.Length > 0 ? named : Repository.Files.Where(path => path.StartsWith(Folder + "/") && path.EndsWith(".cs"));

    public IEnumerable<string> ProjectReferences => Included("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path));

    /// <summary>Beside this test's own assembly: …/bin/project/configuration.</summary>
    public string AssemblyPath => Path.Combine(ThisBuild.Parent!.Parent!.FullName, Name, ThisBuild.Name, Name + ".dll");

    /// <summary>The resolved packages with their files, as restore wrote them.</summary>
    public string AssetsPath => Path.Combine(ThisBuild.Parent!.Parent!.Parent!.FullName, "obj", Name, "project.assets.json");

    static DirectoryInfo ThisBuild => new(AppContext.BaseDirectory.TrimEnd('/', '\\'));

    public override string ToString() => Name;

    IEnumerable<string> Included(string item) => file.Descendants(item).Select(each => each.Attribute("Include")!.Value);
}
