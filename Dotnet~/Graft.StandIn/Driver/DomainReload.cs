using System;
using System.Collections.Generic;
using System.Linq;
using UnityEngine;
using UnityEngine.SceneManagement;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>
/// Scripts made anew, with what was serialized of their predecessors. Scriptable objects lose the rest of what they held in their places, so that whoever
/// drives the stand-in keeps hold of an asset.
/// </summary>
static class DomainReload
{
    public static void Run(Session session)
    {
        var old = session.AllScripts();
        old.Sort(Scripts.ByOrder);
        var were = old.Select(script => script.Life.Suspend()).ToArray();
        var assets = ScriptableObject.All();
        foreach (ScriptableObject each in assets) each.Tell("OnDisable");

        var successors = new Dictionary<Object, Object>();
        foreach (MonoBehaviour script in old) successors[script] = Successor(script);
        foreach (var pair in successors) Fields.CarryOver(pair.Key, pair.Value, successors);
        foreach (ScriptableObject each in assets) Renew(each, successors);
        session.Destruction.Follow(successors);
        foreach (MonoBehaviour script in old) script.Forget();
        MainThread.Posted.Clear();
        ForgetListeners();

        foreach (ScriptableObject each in assets) each.Tell("OnEnable");
        for (int i = 0; i < old.Count; i++) ((MonoBehaviour)successors[old[i]]).Life.Resume(were[i].awake, were[i].started);
    }

    /// <summary>The engine's own events, which a new domain begins without.</summary>
    public static void ForgetListeners()
    {
        Application.ForgetListeners();
        SceneManager.ForgetListeners();
    }

    static MonoBehaviour Successor(MonoBehaviour script)
    {
        var made = (MonoBehaviour)Activator.CreateInstance(script.GetType(), true);
        made.Succeed(script);
        made.Host = script.Host;
        made.Preset(script.enabled);
        script.Host.Parts[script.Host.Parts.IndexOf(script)] = made;
        return made;
    }

    /// <summary>What is serialized of a scriptable object stays, the rest is as when it is new.</summary>
    public static void Renew(ScriptableObject asset, IReadOnlyDictionary<Object, Object> successors)
    {
        var fresh = (ScriptableObject)Activator.CreateInstance(asset.GetType(), true);
        Fields.CarryOver(asset, fresh, successors);
        Fields.Mirror(fresh, asset);
        fresh.Forget();
    }
}
