using System;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>The running game: where it is, and what happens to it.</summary>
public class Application
{
    [ThreadStatic]
    static bool isTelling;

    public delegate void LogCallback(string condition, string stackTrace, LogType type);
    public delegate void LowMemoryCallback();

    public static event Action<bool> focusChanged;
    public static event Action quitting;
    public static event Func<bool> wantsToQuit;
    public static event LowMemoryCallback lowMemory;

    /// <summary>What was logged on the main thread, on it.</summary>
    public static event LogCallback logMessageReceived;

    /// <summary>What was logged, on the thread that did.</summary>
    public static event LogCallback logMessageReceivedThreaded;

    public static bool isPlaying => Session.IsPlaying;
    public static bool isEditor => Editor != null;

    /// <summary>Of the build that runs; the editor is none.</summary>
    public static string buildGUID => isEditor ? "" : "00000000000000000000000000000001";
    public static bool isFocused { get; private set; } = true;
    public static bool isBatchMode => true;
    public static bool isMobilePlatform => platform is RuntimePlatform.Android or RuntimePlatform.IPhonePlayer;
    public static RuntimePlatform platform => Options.Platform;
    public static string persistentDataPath => FromMainThread.PersistentDataPath;
    public static string streamingAssetsPath => FromMainThread.StreamingAssetsPath;
    public static string dataPath => FromMainThread.DataPath;
    public static string temporaryCachePath => FromMainThread.TemporaryCachePath;
    public static string productName => "Graft's stand-in";
    public static string companyName => "Graft";
    public static string version => "0.1";
    public static string unityVersion => "2022.3.0f1";
    public static bool runInBackground { get; set; }
    public static int targetFrameRate { get; set; } = -1;

    /// <summary>Ends the game after the frame, unless somebody objects.</summary>
    public static void Quit()
    {
        MainThread.Check();
        if (Session.Current != null) Session.Current.WantsToQuit = true;
    }

    internal static bool IsHeard => logMessageReceived != null || logMessageReceivedThreaded != null;

    internal static void TellLogged(LogEntry entry)
    {
        if (!IsHeard || isTelling) return;
        isTelling = true; // what a listener logs reaches none, or it would never end
        if (MainThread.IsCurrent) Listeners.Tell(() => logMessageReceived?.Invoke(entry.Message, entry.StackTrace, entry.Type));
        Listeners.Tell(() => logMessageReceivedThreaded?.Invoke(entry.Message, entry.StackTrace, entry.Type));
        isTelling = false;
    }

    internal static bool MayQuit()
    {
        bool may = true;
        if (wantsToQuit != null)
            foreach (Func<bool> each in wantsToQuit.GetInvocationList()) may &= Listeners.Ask(each, true);
        return may;
    }

    internal static void TellQuitting() => Listeners.Tell(() => quitting?.Invoke());
    internal static void TellLowMemory() => Listeners.Tell(() => lowMemory?.Invoke());

    internal static void TellFocus(bool focused)
    {
        if (isFocused == focused) return;
        isFocused = focused;
        Listeners.Tell(() => focusChanged?.Invoke(focused));
    }

    /// <summary>A domain that is new has no listeners.</summary>
    internal static void ForgetListeners()
    {
        focusChanged = null;
        quitting = null;
        wantsToQuit = null;
        lowMemory = null;
        logMessageReceived = null;
        logMessageReceivedThreaded = null;
    }

    /// <summary>Where things are while an editor is open; null without one.</summary>
    internal static PlayerOptions Editor { get; set; }

    static readonly PlayerOptions Usual = new();

    static PlayerOptions FromMainThread
    {
        get
        {
            MainThread.Check();
            return Options;
        }
    }

    static PlayerOptions Options => Session.Current?.Options ?? Editor ?? Usual;
}
