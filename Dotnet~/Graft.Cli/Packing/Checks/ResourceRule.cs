namespace Graft.Cli.Packing.Checks;

/// <summary>Folders named Resources hold little: every game that has the package ships them, used or not.</summary>
sealed class ResourceRule : IPackageRule
{
    const int MostBytes = 256 << 10;

    public IEnumerable<string> Findings(PackageTree package)
    {
        int bytes = package.Paths.Where(path => Visibility.WantsMeta(path) && !path.EndsWith(".meta", StringComparison.Ordinal) && path.Split('/')[..^1].Contains("Resources")).Sum(path => package.Bytes(path).Length);
        if (bytes > MostBytes) yield return $"The Resources folders hold {bytes >> 10} kB, which every game would ship; {MostBytes >> 10} kB are the limit";
    }
}
