using UnityEditor.Build.Reporting;

namespace UnityEditor.Build;

public interface IPostprocessBuildWithReport : IOrderedCallback
{
    void OnPostprocessBuild(BuildReport report);
}
