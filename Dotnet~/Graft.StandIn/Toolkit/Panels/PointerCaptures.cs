using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>Which element holds which pointer.</summary>
sealed class PointerCaptures
{
    readonly Dictionary<int, VisualElement> holders = new();

    public VisualElement Holder(int pointer) => holders.TryGetValue(pointer, out VisualElement holder) ? holder : null;

    /// <summary>Who held it before is told that it does no longer.</summary>
    public void Capture(int pointer, VisualElement holder)
    {
        if (Holder(pointer) == holder) return;
        Release(pointer);
        holders[pointer] = holder;
    }

    public void Release(int pointer)
    {
        if (!holders.Remove(pointer, out VisualElement holder)) return;
        var lost = PointerCaptureOutEvent.GetPooled();
        lost.Fill(pointer);
        EventRoute.Send(lost, holder);
    }

    /// <summary>The element leaves the panel.</summary>
    public void Leave(VisualElement holder)
    {
        if (holders.Count == 0) return;
        foreach (int pointer in new List<int>(holders.Keys))
            if (Holder(pointer) == holder) Release(pointer);
    }
}
