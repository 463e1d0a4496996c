using System;
using Graft.StandIn;

namespace UnityEditor;

public sealed class EditorApplication
{
    static EditorApplication() => EditorHooks.PlayModeChanged += moment => playModeStateChanged?.Invoke(moment switch
    {
        PlayModeMoment.ExitingEditMode => PlayModeStateChange.ExitingEditMode,
        PlayModeMoment.EnteredPlayMode => PlayModeStateChange.EnteredPlayMode,
        PlayModeMoment.ExitingPlayMode => PlayModeStateChange.ExitingPlayMode,
        _ => PlayModeStateChange.EnteredEditMode,
    });

    EditorApplication()
    {
    }

    public static event Action<PlayModeStateChange> playModeStateChanged;

    public static bool isPlaying => Player.IsPlaying;
}
