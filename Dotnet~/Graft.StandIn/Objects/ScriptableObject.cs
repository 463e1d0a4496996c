using System;
using System.Collections.Generic;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>Data of a project, or made at run time, without a game object.</summary>
public class ScriptableObject : Object
{
    static readonly List<WeakReference<ScriptableObject>> Made = new();

    public ScriptableObject()
    {
        lock (Made)
        {
            Made.RemoveAll(each => !each.TryGetTarget(out _));
            Made.Add(new WeakReference<ScriptableObject>(this));
        }
    }

    public static T CreateInstance<T>() where T : ScriptableObject => (T)CreateInstance(typeof(T));

    public static ScriptableObject CreateInstance(Type type)
    {
        MainThread.Check();
        var made = (ScriptableObject)Activator.CreateInstance(type, true);
        made.Begin();
        return made;
    }

    /// <summary>Those that live.</summary>
    internal static List<ScriptableObject> All()
    {
        var all = new List<ScriptableObject>();
        lock (Made)
            foreach (var each in Made)
                if (each.TryGetTarget(out ScriptableObject one) && !one.IsDestroyed) all.Add(one);
        return all;
    }

    internal void Begin()
    {
        Tell("Awake");
        Tell("OnEnable");
    }

    internal override void End()
    {
        if (IsDestroyed) return;
        Tell("OnDisable");
        Tell("OnDestroy");
        base.End();
    }

    internal void Tell(string message)
    {
        try
        {
            Messages.Of(GetType()).Plain(this, message)?.Invoke();
        }
        catch (Exception thrown)
        {
            Debug.LogException(thrown, this);
        }
    }
}
