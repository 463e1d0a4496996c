namespace UnityEditor;

/// <summary>The platforms that Graft has something to say about.</summary>
public enum BuildTarget
{
    StandaloneOSX = 2,
    iOS = 9,
    Android = 13,
    StandaloneWindows64 = 19,
    WebGL = 20,
    StandaloneLinux64 = 24,
}
