namespace Graft.Cli.Packing.Checks;

/// <summary>Something that Unity, its package manager or a release of Graft asks of a package.</summary>
interface IPackageRule
{
    /// <summary>What breaks the rule: each finding one line that names the file and the remedy.</summary>
    IEnumerable<string> Findings(PackageTree package);
}
