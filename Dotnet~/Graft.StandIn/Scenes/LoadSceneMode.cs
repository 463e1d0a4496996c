namespace UnityEngine.SceneManagement;

/// <summary>Whether a scene replaces the others.</summary>
public enum LoadSceneMode
{
    Single = 0,
    Additive = 1,
}
