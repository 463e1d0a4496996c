using System.Collections.Generic;
using Graft.StandIn;

namespace UnityEngine.SceneManagement;

/// <summary>A scene, loaded or not.</summary>
public struct Scene
{
    internal readonly SceneContent Content;

    internal Scene(SceneContent content) => Content = content;

    public string name => Content?.Name ?? "";
    public bool isLoaded => Content != null && Content.IsLoaded;
    public int rootCount => GetRootGameObjects().Length;

    public bool IsValid() => Content != null && Content.IsLoaded;

    public GameObject[] GetRootGameObjects()
    {
        var roots = new List<GameObject>();
        foreach (GameObject each in Content.Objects)
            if (each.transform.parent is null) roots.Add(each);
        return roots.ToArray();
    }

    public static bool operator ==(Scene lhs, Scene rhs) => lhs.Content == rhs.Content;
    public static bool operator !=(Scene lhs, Scene rhs) => lhs.Content != rhs.Content;
    public override bool Equals(object other) => other is Scene scene && scene == this;
    public override int GetHashCode() => Content?.Handle ?? 0;
}
