namespace Graft.Cli.Packing;

/// <summary>The pretrained models in a package, the samples' included: what a release's size is not judged by.</summary>
static class ModelFiles
{
    static readonly byte[] Signature = "GRAFTMOD"u8.ToArray();

    public static PackageTree Without(PackageTree package) => package.Where(path => !package.Bytes(path).AsSpan().StartsWith(Signature));
}
