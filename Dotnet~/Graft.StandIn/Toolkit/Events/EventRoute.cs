using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>An event's way: from the root down to its target, and up again. What the tree becomes on the way does not change it.</summary>
static class EventRoute
{
    [ThreadStatic] static Stack<List<VisualElement>> spare;

    /// <summary>What a user does with a pointer passes by elements that are disabled.</summary>
    public static void Send(EventBase happened, VisualElement target, bool skipsDisabled = false)
    {
        spare ??= new Stack<List<VisualElement>>();
        var above = spare.Count > 0 ? spare.Pop() : new List<VisualElement>();
        for (VisualElement each = target.hierarchy.parent; each != null; each = each.hierarchy.parent) above.Add(each);

        happened.target = target;
        if (happened.tricklesDown)
            for (int i = above.Count - 1; i >= 0 && !happened.isPropagationStopped; i--) Call(above[i], happened, PropagationPhase.TrickleDown, skipsDisabled);
        if (!happened.isPropagationStopped) Call(target, happened, PropagationPhase.AtTarget, skipsDisabled);
        if (happened.bubbles)
            for (int i = 0; i < above.Count && !happened.isPropagationStopped; i++) Call(above[i], happened, PropagationPhase.BubbleUp, skipsDisabled);

        happened.propagationPhase = PropagationPhase.None;
        happened.currentTarget = null;
        above.Clear();
        spare.Push(above);
    }

    static void Call(VisualElement at, EventBase happened, PropagationPhase phase, bool skipsDisabled)
    {
        if (skipsDisabled && !at.enabledInHierarchy) return;
        happened.propagationPhase = phase;
        happened.currentTarget = at;
        at.HandleEvent(happened);
    }
}
