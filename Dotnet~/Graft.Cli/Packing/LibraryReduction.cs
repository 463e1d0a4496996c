using System.Diagnostics;
using Graft.Cli.Sessions;

namespace Graft.Cli.Packing;

/// <summary>
/// Leaves of libraries what Graft calls, by the linker of .NET. That makes them small, but more: what is left refers to nothing that the package does not hold.
/// Whole, they name ten more libraries that Graft never reaches, and a Unity build that strips little fails for want of them.
/// </summary>
static class LibraryReduction
{
    /// <summary>The package that brings the linker.</summary>
    public const string Linker = "Microsoft.NET.ILLink.Tasks";

    static readonly string[] Callers = ["Graft.dll", "Graft.OpenCL.dll"];

    // Constants are in the callers' code once they are compiled, so the linker sees no use of them; but Unity compiles the callers again.
    const string Constants = """
        <linker>
          <assembly fullname="MessagePack"><type fullname="MessagePack.MessagePackCode" preserve="fields"/></assembly>
          <assembly fullname="Silk.NET.OpenCL"><type fullname="Silk.NET.OpenCL.DevicePartitionProperty" preserve="fields"/></assembly>
        </linker>
        """;

    /// <returns>The libraries as a release carries them, whole ones included, in the order of <see cref="PluginLibrary.All"/>.</returns>
    /// <exception cref="CommandException">The linker failed.</exception>
    public static IReadOnlyList<PackageFile> Run(RestoredPackages packages, RestoredPackages tools)
    {
        string folder = Directory.CreateTempSubdirectory("graft-pack-").FullName, input = Path.Combine(folder, "in"), output = Path.Combine(folder, "out");
        try
        {
            Directory.CreateDirectory(input);
            foreach (string caller in Callers) File.Copy(Path.Combine(AppContext.BaseDirectory, caller), Path.Combine(input, caller));
            foreach (PluginLibrary library in PluginLibrary.All) File.Copy(packages.Library(library), Path.Combine(input, library.File));
            File.WriteAllText(Path.Combine(folder, "constants.xml"), Constants);
            Link(Path.Combine(tools.Folder(Linker), "tools", "net", "illink.dll"), ["-x", Path.Combine(folder, "constants.xml"), .. Arguments(input, packages.ReferenceAssemblies(), output)]);
            return [.. PluginLibrary.All.Select(library => new PackageFile(library.File, File.ReadAllBytes(Path.Combine(library.Reduced ? output : input, library.File))))];
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    static string[] Arguments(string input, string platform, string output) =>
    [
        .. Callers.SelectMany(caller => new[] { "-a", Path.Combine(input, caller), "all" }),
        "-d", input, "-d", platform, "-out", output,
        "--trim-mode", "link", "--action", "link", "--action", "skip", "netstandard", .. Whole.SelectMany(name => new[] { "--action", "copy", name }),
        // Named arguments of Graft's sources are compiled against it; the same input gives the same bytes.
        "--keep-metadata", "parametername", "--deterministic",
    ];

    static IEnumerable<string> Whole => Callers.Concat(PluginLibrary.All.Where(library => !library.Reduced).Select(library => library.File)).Select(file => Path.GetFileNameWithoutExtension(file));

    static void Link(string linker, string[] arguments)
    {
        if (!File.Exists(linker)) throw new CommandException($"The linker is missing ({linker}): delete .artifacts and run ./graft pack again, which restores it.");
        using Process process = Process.Start(new ProcessStartInfo(DotnetHost.Path, [linker, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new CommandException($"The linker failed to reduce the libraries: {(output + errors.Result).Trim().Split('\n')[0]}");
    }
}
