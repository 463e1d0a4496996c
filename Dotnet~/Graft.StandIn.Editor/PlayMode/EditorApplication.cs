using System;
using Graft.StandIn;

namespace UnityEditor;

/// <summary>The editor itself: its clock, and what happens to it.</summary>
public sealed class EditorApplication
{
    public delegate void CallbackFunction();

    /// <summary>Called many times a second.</summary>
    public static CallbackFunction update;

    /// <summary>Called once, in the next update.</summary>
    public static CallbackFunction delayCall;

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
    public static event Action quitting;
    public static event Func<bool> wantsToQuit;

    public static bool isPlaying => Player.IsPlaying;
    public static bool isPlayingOrWillChangePlaymode => Player.IsPlaying;

    /// <summary>Seconds, as they were when the update began.</summary>
    public static double timeSinceStartup => OpenEditor.Needed.Now;

    /// <summary>Chooses an item of the menu.</summary>
    /// <returns>Whether there is one that can be chosen.</returns>
    public static bool ExecuteMenuItem(string menuItemPath)
    {
        if (OpenEditor.Needed.Menu.Find(menuItemPath) is not { IsEnabled: true } item) return false;
        item.Invoke();
        return true;
    }

    internal static void TellUpdate()
    {
        CallbackFunction once = delayCall;
        delayCall = null;
        Tell(once);
        Tell(update);
    }

    internal static bool MayQuit()
    {
        bool may = true;
        if (wantsToQuit != null)
            foreach (Func<bool> each in wantsToQuit.GetInvocationList()) may &= Listeners.Ask(each, true);
        return may;
    }

    internal static void TellQuitting() => Listeners.Tell(() => quitting?.Invoke());

    internal static void ForgetListeners()
    {
        update = delayCall = null;
        quitting = null;
        wantsToQuit = null;
        playModeStateChanged = null;
    }

    // One that throws does not keep the others from being called.
    static void Tell(CallbackFunction all)
    {
        if (all == null) return;
        foreach (CallbackFunction each in all.GetInvocationList()) Listeners.Tell(() => each());
    }
}
