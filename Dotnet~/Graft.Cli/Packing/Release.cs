using System.Text.Json;

namespace Graft.Cli.Packing;

/// <summary>A release of Graft as Unity installs it: from the repository's files and the libraries.</summary>
sealed record Release(string Name, string Version, PackageTree Files)
{
    public string FileName => $"{Name}-{Version}.tgz";

    public static Release Make(string root)
    {
        PackageTree files = Pictures.InWords(new PackageTree(RepositoryContents.Read(root).Concat(PluginFolder.Make())));
        JsonElement manifest = JsonDocument.Parse(files.Text("package.json")).RootElement;
        return new Release(manifest.GetProperty("name").GetString()!, manifest.GetProperty("version").GetString()!, files);
    }
}
