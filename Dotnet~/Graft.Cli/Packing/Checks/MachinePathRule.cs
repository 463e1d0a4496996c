using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Graft.Cli.Packing.Checks;

/// <summary>Nothing tells of who made it: no path into somebody's folders, neither in texts nor to the symbols of libraries.</summary>
sealed partial class MachinePathRule : IPackageRule
{
    static readonly string[] Binary = [".dll", ".graft", ".bytes", ".png"];

    public IEnumerable<string> Findings(PackageTree package) =>
        package.Paths.Select(path => (path, found: Binary.Contains(Path.GetExtension(path)) ? Symbols(package, path) : MachinePath().Match(package.Text(path)).Value))
            .Where(each => each.found != "").Select(each => $"{each.path}: holds the path {each.found} of the machine that it was made on");

    static string Symbols(PackageTree package, string path)
    {
        if (Path.GetExtension(path) != ".dll") return "";
        try
        {
            using var file = new PEReader(new MemoryStream(package.Bytes(path)));
            return file.ReadDebugDirectory().Where(entry => entry.Type == DebugDirectoryEntryType.CodeView)
                .Select(entry => MachinePath().Match(file.ReadCodeViewDebugDirectoryData(entry).Path).Value).FirstOrDefault(found => found != "") ?? "";
        }
        catch (BadImageFormatException)
        {
            return ""; // another rule's finding
        }
    }

    [GeneratedRegex(@"(?<![\w.~/-])(/home/|/Users/|/root/|/tmp/|file:///|[A-Za-z]:[\\/]Users[\\/])[\w\\./~-]+")]
    private static partial Regex MachinePath();
}
