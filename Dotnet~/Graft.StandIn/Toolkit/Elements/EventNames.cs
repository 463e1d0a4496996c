using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>What a client need tell of an element, because somebody listens there.</summary>
static class EventNames
{
    static readonly string[] Names = { "click", "pointer", "move", "key", "drop" };

    static readonly string[][] Combinations = Made();

    public static IReadOnlyList<string> Of(VisualElement element)
    {
        int all = 0;
        if (element.IsPressed || element.Hears<ClickEvent>()) all |= 1;
        if (HearsPointers(element)) all |= 2;
        if (element.Hears<PointerMoveEvent>()) all |= 4;
        if (element.Hears<KeyDownEvent>()) all |= 8;
        if (HearsDrops(element)) all |= 16;
        return Combinations[all];
    }

    static bool HearsPointers(VisualElement element) =>
        element.Hears<PointerDownEvent>() || element.Hears<PointerUpEvent>() || element.Hears<PointerLeaveEvent>() || element.Hears<PointerCancelEvent>();

    static bool HearsDrops(VisualElement element) =>
        element.Hears<DragEnterEvent>() || element.Hears<DragUpdatedEvent>() || element.Hears<DragPerformEvent>() || element.Hears<DragLeaveEvent>();

    static string[][] Made()
    {
        var all = new string[1 << Names.Length][];
        for (int i = 0; i < all.Length; i++) all[i] = Array.FindAll(Names, each => (i & 1 << Array.IndexOf(Names, each)) != 0);
        return all;
    }
}
