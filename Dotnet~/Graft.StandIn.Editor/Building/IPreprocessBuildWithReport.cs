using UnityEditor.Build.Reporting;

namespace UnityEditor.Build;

public interface IPreprocessBuildWithReport : IOrderedCallback
{
    void OnPreprocessBuild(BuildReport report);
}
