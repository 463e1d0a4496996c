using UnityEditor;
using UnityEditor.Build.Reporting;

namespace Graft.StandIn;

/// <summary>Reports of builds that never were, to call build callbacks with.</summary>
public static class Builds
{
    public static BuildReport Report(BuildTarget platform, string outputPath) => new(new BuildSummary { platform = platform, outputPath = outputPath });
}
