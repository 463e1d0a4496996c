namespace UnityEditor.UnityLinker;

public sealed class UnityLinkerBuildPipelineData
{
    public readonly BuildTarget target;
    public readonly string inputDirectory;

    public UnityLinkerBuildPipelineData(BuildTarget target, string inputDirectory)
    {
        this.target = target;
        this.inputDirectory = inputDirectory;
    }
}
