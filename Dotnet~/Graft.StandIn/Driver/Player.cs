using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using UnityEngine;
using UnityEngine.SceneManagement;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>Drives the stand-in: play mode begins and ends, frames pass, things happen to the game. To be called from one thread, outside scripts.</summary>
public static class Player
{
    static SynchronizationContext before;

    internal static List<(string path, Object asset)> Assets { get; } = new();
    internal static Dictionary<string, Action> Scenes { get; } = new(StringComparer.Ordinal);

    /// <summary>What the next frame begins with.</summary>
    internal static List<Action> Later { get; } = new();

    public static bool IsPlaying => Session.IsPlaying;

    /// <summary>Play mode begins: an empty scene, a clock at zero, and the methods marked RuntimeInitializeOnLoadMethod are called.</summary>
    /// <exception cref="InvalidOperationException">It has begun already.</exception>
    public static void Enter(PlayerOptions options = null)
    {
        if (IsPlaying) throw new InvalidOperationException("Play mode has begun already: call Player.Quit before.");
        options ??= new PlayerOptions();
        Directory.CreateDirectory(options.PersistentDataPath);
        EditorHooks.Tell(PlayModeMoment.ExitingEditMode);
        if (options.ReloadDomain) DomainReload.ForgetListeners();
        MainThread.Begin();
        before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(MainThread.Posted);
        Session.Current = new Session(options);
        Application.TellFocus(true);
        LoadMethods.Call(RuntimeInitializeLoadType.SubsystemRegistration);
        LoadMethods.Call(RuntimeInitializeLoadType.AfterAssembliesLoaded);
        LoadMethods.Call(RuntimeInitializeLoadType.BeforeSplashScreen);
        LoadMethods.Call(RuntimeInitializeLoadType.BeforeSceneLoad);
        SceneManager.TellLoaded(Session.Current.Active, LoadSceneMode.Single);
        LoadMethods.Call(RuntimeInitializeLoadType.AfterSceneLoad);
        EditorHooks.Tell(PlayModeMoment.EnteredPlayMode);
    }

    /// <summary>One turn of the player loop.</summary>
    public static void Frame() => Frame(Session.Needed.Options.FrameSeconds);

    /// <summary>The same; the clock moves by so many seconds.</summary>
    public static void Frame(float seconds)
    {
        Session session = Session.Needed;
        session.Clock.Advance(seconds);
        if (Later.Count > 0) RunLater();
        session.Scripts.Start();
        while (session.Clock.Fixed + session.Clock.FixedStep <= session.Clock.Time) FixedStep(session);
        session.Scripts.Start(); // of what was made meanwhile
        session.Scripts.Update();
        session.Coroutines.Run(CoroutinePlace.AfterUpdate);
        MainThread.Posted.Run();
        session.Scripts.LateUpdate();
        session.Destruction.Run();
        session.Coroutines.Run(CoroutinePlace.EndOfFrame);
        if (!session.WantsToQuit) return;
        session.WantsToQuit = false;
        if (Application.MayQuit()) Quit();
    }

    /// <summary>The system takes the game away from the player, or gives it back.</summary>
    public static void Pause(bool paused)
    {
        foreach (MonoBehaviour each in Session.Needed.AllScripts()) each.Life.Pause(paused);
    }

    /// <summary>The player looks elsewhere, or back.</summary>
    public static void Focus(bool focused)
    {
        Application.TellFocus(focused);
        foreach (MonoBehaviour each in Session.Needed.AllScripts()) each.Life.Focus(focused);
    }

    /// <summary>The system runs out of memory.</summary>
    public static void LowMemory() => Application.TellLowMemory();

    /// <summary>The game ends: scripts are told, then everything is switched off and destroyed.</summary>
    public static void Quit()
    {
        Session session = Session.Needed;
        EditorHooks.Tell(PlayModeMoment.ExitingPlayMode);
        foreach (MonoBehaviour each in session.AllScripts()) each.Life.Quit();
        Application.TellQuitting();
        foreach (GameObject each in session.AllObjects())
            if (!each.IsDestroyed && each.transform.parent is null) each.End();
        Later.Clear();
        Session.Current = null;
        MainThread.End();
        SynchronizationContext.SetSynchronizationContext(before);
        EditorHooks.Tell(PlayModeMoment.EnteredEditMode);
    }

    /// <summary>
    /// What a reload of the domain does to a game that plays: scripts are switched off, made anew with what their serialized fields held, and switched on;
    /// they do not awake or start again. Coroutines, posted work, listeners to the engine's events and what is not serialized are gone. Statics are not:
    /// the stand-in cannot take them from a process, so what needs them fresh must see to that itself, as it must where reloading is switched off.
    /// </summary>
    public static void ReloadDomain()
    {
        Session session = Session.Needed;
        EditorHooks.TellReloading();
        DomainReload.Run(session);
        EditorHooks.TellReloaded();
    }

    /// <summary>An asset for Resources.Load.</summary>
    /// <param name="path">Below a folder named Resources, without an extension.</param>
    /// <param name="asset">It.</param>
    public static void AddResource(string path, Object asset) => Assets.Add((path, asset));

    /// <summary>Takes all assets away that were added.</summary>
    public static void ClearResources() => Assets.Clear();

    /// <summary>An asset of a file's bytes, as an importer makes it.</summary>
    public static TextAsset Import(byte[] bytes, string name) => new(bytes) { name = name };

    /// <summary>A scene for SceneManager.LoadScene.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="build">Makes its game objects.</param>
    public static void AddScene(string name, Action build) => Scenes[name] = build;

    static void FixedStep(Session session)
    {
        session.Clock.Fixed += session.Clock.FixedStep;
        session.Clock.IsInFixedStep = true;
        session.Scripts.FixedUpdate();
        session.Coroutines.Run(CoroutinePlace.AfterFixedUpdate);
        session.Clock.IsInFixedStep = false;
    }

    static void RunLater()
    {
        Action[] now = Later.ToArray();
        Later.Clear();
        foreach (Action each in now) each();
    }
}
