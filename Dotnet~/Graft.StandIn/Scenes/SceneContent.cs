using System.Collections.Generic;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>A scene that is loaded: its game objects, those below others among them.</summary>
sealed class SceneContent
{
    static int handles;

    public SceneContent(string name) => Name = name;

    public string Name { get; }
    public int Handle { get; } = ++handles;
    public List<GameObject> Objects { get; } = new();
    public bool IsLoaded { get; set; } = true;

    /// <summary>It was asked to be unloaded, and will be in the next frame.</summary>
    public bool IsEnding { get; set; }
}
