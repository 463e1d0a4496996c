using System.Threading;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>The thread that scripts run on, which most of the engine may be used from only.</summary>
static class MainThread
{
    static Thread thread;
    static int begun;

    /// <summary>Whether the caller is on it; outside play mode and the editor everybody is.</summary>
    public static bool IsCurrent => thread == null || Thread.CurrentThread == thread;

    public static PostedWork Posted { get; private set; } = new();

    /// <summary>The caller's is the main thread from now on. An editor in which a game plays begins it before, and ends it after.</summary>
    public static void Begin()
    {
        if (begun > 0) Check();
        if (begun++ > 0) return;
        thread = Thread.CurrentThread;
        Posted = new PostedWork();
    }

    public static void End()
    {
        if (--begun > 0) return;
        thread = null;
        Posted.Close();
    }

    /// <exception cref="UnityException">Called from another thread.</exception>
    public static void Check()
    {
        if (!IsCurrent) throw new UnityException("This can only be called from the main thread.");
    }
}
