using Graft.StandIn;

namespace UnityEditor.Build.Reporting;

/// <summary>What a build callback is told. Made by <see cref="Builds"/>, for there is no build here.</summary>
public sealed class BuildReport : UnityEngine.Object
{
    internal BuildReport(BuildSummary summary) => this.summary = summary;

    public BuildSummary summary { get; }
}
