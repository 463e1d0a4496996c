using UnityEditor.Build.Reporting;
using UnityEditor.UnityLinker;

namespace UnityEditor.Build;

public interface IUnityLinkerProcessor : IOrderedCallback
{
    /// <summary>The path of a link.xml that says what stripping must leave.</summary>
    string GenerateAdditionalLinkXmlFile(BuildReport report, UnityLinkerBuildPipelineData data);
}
