using UnityEditor.Build;

namespace UnityEditor.Android;

public interface IPostGenerateGradleAndroidProject : IOrderedCallback
{
    /// <summary>Called with the path of the Gradle project's unityLibrary module, before Gradle builds it.</summary>
    void OnPostGenerateGradleAndroidProject(string path);
}
