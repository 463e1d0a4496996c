using System;
using System.Collections.Generic;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>Scripts made anew, with what was serialized of their predecessors.</summary>
static class DomainReload
{
    public static void Run()
    {
        var old = new List<(MonoBehaviour script, bool awake, bool started)>();
        foreach (GameObject host in Session.Current.AllObjects())
            foreach (Component part in host.Parts.ToArray())
                if (part is MonoBehaviour script)
                {
                    bool started = script.Life.IsStarted;
                    old.Add((script, script.Life.Suspend().awake, started));
                }

        var successors = new Dictionary<Object, Object>();
        foreach (var (script, _, _) in old)
        {
            var made = (MonoBehaviour)Activator.CreateInstance(script.GetType(), true);
            GameObject host = script.Host;
            made.Host = host;
            made.name = host.name;
            made.Preset(script.enabled);
            host.Parts[host.Parts.IndexOf(script)] = made;
            successors[script] = made;
        }
        foreach (var pair in successors) Fields.Copy(pair.Key, pair.Value, successors);
        foreach (var (script, awake, started) in old)
        {
            script.Forget();
            ((MonoBehaviour)successors[script]).Life.Resume(awake, started);
        }
    }
}
