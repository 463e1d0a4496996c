namespace Graft.Cli.Packing.Checks;

/// <summary>All that a package is judged by.</summary>
static class PackageCheck
{
    public static IReadOnlyList<IPackageRule> Rules { get; } =
    [
        new ManifestRule(), new PageRule(), new MetaRule(), new ImporterRule(), new AssemblyRule(), new ScriptRule(), new LibraryRule(), new ReferenceRule(), new SampleRule(),
        new NameRule(), new ResourceRule(), new LinkRule(), new MachinePathRule(), new SizeRule(),
    ];

    public static IReadOnlyList<string> Run(PackageTree package) => [.. Rules.SelectMany(rule => rule.Findings(package))];
}
