using Graft.Cli.Packing;

namespace Graft.Dotnet.Tests;

/// <summary>The release of the repository as it is, made once for all tests that look into it.</summary>
static class PackedRelease
{
    static readonly Lazy<Release> Made = new(() => Release.Make(Repository.Root));

    public static Release Release => Made.Value;
    public static PackageTree Files => Made.Value.Files;
}
