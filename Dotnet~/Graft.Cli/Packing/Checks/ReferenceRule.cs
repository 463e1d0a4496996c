using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Graft.Cli.Packing.Checks;

/// <summary>
/// Whatever a library refers to is in the package or in netstandard2.1. Unity's editor would not mind, but its linker does, in a build that keeps libraries whole.
/// </summary>
sealed class ReferenceRule : IPackageRule
{
    public IEnumerable<string> Findings(PackageTree package)
    {
        string[] paths = [.. package.Paths.Where(path => path.EndsWith(".dll", StringComparison.Ordinal))];
        HashSet<string> there = [.. paths.Select(path => Path.GetFileNameWithoutExtension(path))];
        foreach (string path in paths)
            if (References(package.Bytes(path)) is not { } references) yield return $"{path}: is no assembly of .NET";
            else foreach (string missing in references.Where(name => !there.Contains(name) && !PlatformAssemblies.Names.Contains(name)))
                yield return $"{path}: refers to {missing}, which is neither in the package nor in netstandard2.1";
    }

    static string[]? References(byte[] library)
    {
        try
        {
            using var file = new PEReader(new MemoryStream(library));
            if (!file.HasMetadata) return null;
            MetadataReader metadata = file.GetMetadataReader();
            return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
