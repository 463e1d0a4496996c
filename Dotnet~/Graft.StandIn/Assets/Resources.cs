using System.Collections.Generic;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>Assets below folders named Resources, by their paths without an extension.</summary>
public sealed class Resources
{
    Resources() { }

    public static T Load<T>(string path) where T : Object
    {
        MainThread.Check();
        foreach ((string at, Object asset) in Player.Assets)
            if (at == path && asset is T found) return found;
        return null;
    }

    public static T[] LoadAll<T>(string path) where T : Object
    {
        MainThread.Check();
        var found = new List<T>();
        foreach ((string at, Object asset) in Player.Assets)
            if ((path.Length == 0 || at == path || at.StartsWith(path + "/", System.StringComparison.Ordinal)) && asset is T one) found.Add(one);
        return found.ToArray();
    }
}
