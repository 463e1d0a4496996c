using System;
using System.Collections.Generic;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>The scripts that are on, in the order in which they are called. A message goes to those that were on when it began.</summary>
sealed class Scripts
{
    public static readonly Comparison<MonoBehaviour> ByOrder =
        (a, b) => a.Life.Order != b.Life.Order ? a.Life.Order.CompareTo(b.Life.Order) : a.Life.Number.CompareTo(b.Life.Number);
    static readonly Action<MonoBehaviour> Starting = script => script.Life.Start(), Fixing = script => script.Life.FixedUpdate();
    static readonly Action<MonoBehaviour> Updating = script => script.Life.Update(), UpdatingLate = script => script.Life.LateUpdate();

    readonly List<MonoBehaviour> all = new();
    MonoBehaviour[] called = new MonoBehaviour[16];
    int count;
    bool hasChanged, isCalling;

    public void Add(MonoBehaviour script)
    {
        all.Add(script);
        hasChanged = true;
    }

    public void Remove(MonoBehaviour script) => hasChanged |= all.Remove(script);

    public void Start() => Call(Starting);
    public void FixedUpdate() => Call(Fixing);
    public void Update() => Call(Updating);
    public void LateUpdate() => Call(UpdatingLate);

    void Call(Action<MonoBehaviour> message)
    {
        if (isCalling) throw new InvalidOperationException("A frame was begun within a frame: scripts cannot call Graft.StandIn.Player.");
        isCalling = true;
        try
        {
            Refresh();
            int now = count;
            for (int i = 0; i < now; i++)
                if (!called[i].IsDestroyed) message(called[i]);
        }
        finally
        {
            isCalling = false;
        }
    }

    void Refresh()
    {
        if (!hasChanged) return;
        hasChanged = false;
        all.Sort(ByOrder);
        if (called.Length < all.Count) called = new MonoBehaviour[2 * all.Count];
        Array.Clear(called, 0, called.Length);
        all.CopyTo(called);
        count = all.Count;
    }
}
