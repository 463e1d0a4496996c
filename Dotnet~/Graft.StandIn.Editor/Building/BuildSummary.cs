namespace UnityEditor.Build.Reporting;

public struct BuildSummary
{
    public BuildTarget platform { get; internal set; }
    public string outputPath { get; internal set; }
}
