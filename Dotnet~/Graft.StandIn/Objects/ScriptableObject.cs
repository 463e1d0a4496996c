using System;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>Data of a project, or made at run time, without a game object.</summary>
public class ScriptableObject : Object
{
    public static T CreateInstance<T>() where T : ScriptableObject => (T)CreateInstance(typeof(T));

    public static ScriptableObject CreateInstance(Type type)
    {
        MainThread.Check();
        var made = (ScriptableObject)Activator.CreateInstance(type, true);
        made.Tell("Awake");
        made.Tell("OnEnable");
        return made;
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
