using System;
using System.Collections.Generic;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>One time in play mode: its scenes, scripts, coroutines, and its clock.</summary>
sealed class Session
{
    long numbers;

    public Session(PlayerOptions options)
    {
        Options = options;
        Kept = new SceneContent("DontDestroyOnLoad");
        Active = NewScene("Main");
    }

    /// <summary>The one that plays; null in edit mode.</summary>
    public static Session Current { get; set; }

    public static bool IsPlaying => Current != null;

    public static Session Needed => Current
        ?? throw new InvalidOperationException("The stand-in makes game objects in play mode only: call Graft.StandIn.Player.Enter before.");

    public PlayerOptions Options { get; }
    public Clock Clock { get; } = new();
    public Scripts Scripts { get; } = new();
    public Coroutines Coroutines { get; } = new();
    public Destruction Destruction { get; } = new();
    public List<SceneContent> Scenes { get; } = new();
    public SceneContent Active { get; set; }

    /// <summary>The scene of what no loading of another destroys.</summary>
    public SceneContent Kept { get; }

    /// <summary>Asked for by Application.Quit.</summary>
    public bool WantsToQuit { get; set; }

    public long NextNumber() => ++numbers;

    public SceneContent NewScene(string name)
    {
        var scene = new SceneContent(name);
        Scenes.Add(scene);
        return scene;
    }

    public List<GameObject> AllObjects()
    {
        var all = new List<GameObject>();
        foreach (SceneContent scene in Scenes) all.AddRange(scene.Objects);
        all.AddRange(Kept.Objects);
        return all;
    }

    /// <summary>All scripts, those that are switched off among them.</summary>
    public List<MonoBehaviour> AllScripts()
    {
        var all = new List<MonoBehaviour>();
        foreach (GameObject host in AllObjects())
            foreach (Component part in host.Parts)
                if (part is MonoBehaviour script) all.Add(script);
        return all;
    }
}
