using System.Collections.Generic;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>Objects found by their type, in loaded scenes.</summary>
static class Lookup
{
    public static T First<T>(bool inactive) where T : Object
    {
        T[] all = All<T>(inactive);
        return all.Length > 0 ? all[0] : null;
    }

    public static T[] All<T>(bool inactive) where T : Object
    {
        MainThread.Check();
        var found = new List<T>();
        if (!Session.IsPlaying) return found.ToArray();
        foreach (GameObject each in Session.Current.AllObjects())
        {
            if (!inactive && !each.IsActive) continue;
            if (each is T itself) found.Add(itself);
            foreach (Component part in each.Parts)
                if (part is T one) found.Add(one);
        }
        return found.ToArray();
    }
}
