using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>An event's way: from the root down to its target, and up again. What the tree becomes on the way does not change it.</summary>
static class EventRoute
{
    [ThreadStatic] static Stack<List<VisualElement>> spare;

    public static void Send(EventBase happened, VisualElement target)
    {
        spare ??= new Stack<List<VisualElement>>();
        var above = spare.Count > 0 ? spare.Pop() : new List<VisualElement>();
        for (VisualElement each = target.hierarchy.parent; each != null; each = each.hierarchy.parent) above.Add(each);

        happened.target = target;
        if (happened.tricklesDown)
            for (int i = above.Count - 1; i >= 0 && !happened.isPropagationStopped; i--) Call(above[i], happened, PropagationPhase.TrickleDown);
        if (!happened.isPropagationStopped) Call(target, happened, PropagationPhase.AtTarget);
        if (happened.bubbles)
            for (int i = 0; i < above.Count && !happened.isPropagationStopped; i++) Call(above[i], happened, PropagationPhase.BubbleUp);

        happened.propagationPhase = PropagationPhase.None;
        happened.currentTarget = null;
        above.Clear();
        spare.Push(above);
    }

    static void Call(VisualElement at, EventBase happened, PropagationPhase phase)
    {
        happened.propagationPhase = phase;
        happened.currentTarget = at;
        at.HandleEvent(happened);
    }
}
