using System.Text;
using System.Text.RegularExpressions;

namespace Graft.Cli.Packing;

/// <summary>A page whose pictures do not come along says in words what they show.</summary>
static partial class Pictures
{
    public static PackageTree InWords(PackageTree package) =>
        package.With(package.Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)).Select(file => new PackageFile(file.Path, InWords(package, file.Path))).ToArray());

    static byte[] InWords(PackageTree package, string path)
    {
        string folder = path[..(path.LastIndexOf('/') + 1)];
        return Encoding.UTF8.GetBytes(Picture().Replace(package.Text(path), picture => package.Has(folder + picture.Groups["file"].Value) ? picture.Value : $"*(Picture: {picture.Groups["words"].Value})*"));
    }

    [GeneratedRegex(@"!\[(?<words>[^\]]*)\]\((?!https?:)(?<file>[^)#]+)\)")]
    private static partial Regex Picture();
}
