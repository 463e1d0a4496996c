using System.Text;

namespace Graft.Cli.Packing;

/// <summary>Runtime/Plugins: the libraries, what Unity is told of them, and a page that says why each is there.</summary>
static class PluginFolder
{
    const string Folder = "Runtime/Plugins", Page = Folder + "/README.md";

    public static IEnumerable<PackageFile> Make()
    {
        var packages = new RestoredPackages("Graft.OpenCL");
        foreach (PackageFile library in LibraryReduction.Run(packages, new RestoredPackages("Graft.Cli")))
        {
            string path = $"{Folder}/{library.Path}";
            yield return library with { Path = path };
            yield return Text(path + ".meta", PluginMeta.OfLibrary(path));
        }
        yield return Text(Folder + ".meta", PluginMeta.OfFolder(Folder));
        yield return Text(Page, Notes(packages));
        yield return Text(Page + ".meta", PluginMeta.OfText(Page));
    }

    static string Notes(RestoredPackages packages)
    {
        var page = new StringBuilder();
        page.Append("# Libraries of others\n\nWhat Graft needs beside netstandard2.1, and no more.\n\n| library | version | | why |\n| --- | --- | --- | --- |\n");
        foreach (PluginLibrary each in PluginLibrary.All)
            page.Append($"| {each.File} | {packages.Version(each.Package)} | {(each.Reduced ? "reduced" : "whole")} | {each.Reason} |\n");
        page.Append($"""

            Whole libraries are as NuGet has them. Reduced ones hold what Graft calls, and nothing else of the same version: they refer to no library that is not here, so
            a build with any stripping level finds all it looks for.

            A project that has these libraries already, or wants the whole of one, sets the scripting define `{PluginMeta.Without}` (*Project Settings > Player >
            Scripting Define Symbols*). Unity then passes over this folder, and the project brings all of them by the same names. Licences: `Third Party Notices.md`.

            """.ReplaceLineEndings("\n"));
        return page.ToString();
    }

    static PackageFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
