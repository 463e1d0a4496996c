namespace Graft.Cli.Packing.Checks;

/// <summary>A tarball of it is small, pretrained models aside.</summary>
sealed class SizeRule : IPackageRule
{
    public const int MostBytes = 1_500_000;

    public IEnumerable<string> Findings(PackageTree package)
    {
        if (!package.Paths.Any()) yield break;
        int bytes = Tarball.Write(ModelFiles.Without(package)).Length;
        if (bytes > MostBytes) yield return FormattableString.Invariant($"The tarball has {bytes:N0} bytes without models; {MostBytes:N0} are the limit");
    }
}
