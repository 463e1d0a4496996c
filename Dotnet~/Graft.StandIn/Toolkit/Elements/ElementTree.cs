using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>Puts elements into a tree and takes them out; who comes into a panel, or leaves one, hears of it.</summary>
static class ElementTree
{
    /// <summary>The index is counted without the element, where it is one of the children already.</summary>
    public static void Insert(VisualElement parent, int index, VisualElement child, VisualElement logicalParent)
    {
        if (child == null) throw new ArgumentException("Cannot insert null child");
        if (index < 0 || index > parent.hierarchy.childCount) throw new ArgumentOutOfRangeException(nameof(index), $"Index out of range: {index}");
        for (VisualElement each = parent; each != null; each = each.Parent)
            if (each == child) throw new ArgumentException("An element can be neither its own child nor that of one of its children.");

        if (child.Parent != null) Remove(child.Parent, child);
        var children = parent.Branches ??= new List<VisualElement>();
        children.Insert(Math.Min(index, children.Count), child);
        child.Parent = parent;
        child.LogicalParent = logicalParent;
        parent.Mark(Changes.Children);
        if (parent.Panel != null) Attach(child, parent.Panel);
    }

    public static void Remove(VisualElement parent, VisualElement child)
    {
        if (child?.Parent != parent) throw new ArgumentException("This VisualElement is not my child");
        if (child.Panel != null) Detach(child);
        if (child.Parent != parent) return; // somebody who heard of it was faster
        parent.Branches.Remove(child);
        child.Parent = child.LogicalParent = null;
        parent.Mark(Changes.Children);
    }

    public static void Clear(VisualElement parent)
    {
        while (parent.hierarchy.childCount > 0) Remove(parent, parent.Branches[^1]);
    }

    /// <summary>All come in, and then hear of it, those above first.</summary>
    public static void Attach(VisualElement top, Panel panel)
    {
        var all = All(top);
        foreach (VisualElement each in all) each.Enter(panel);
        foreach (VisualElement each in all)
            if (each.Panel == panel && each.Hears<AttachToPanelEvent>()) EventRoute.Send(AttachToPanelEvent.GetPooled(null, panel), each);
    }

    /// <summary>All hear of it, those above first, and then leave.</summary>
    public static void Detach(VisualElement top)
    {
        Panel panel = top.Panel;
        foreach (VisualElement each in All(top))
            if (each.Panel == panel && each.Hears<DetachFromPanelEvent>()) EventRoute.Send(DetachFromPanelEvent.GetPooled(panel, null), each);
        if (top.Panel != panel) return;
        foreach (VisualElement each in All(top)) each.Enter(null);
    }

    static List<VisualElement> All(VisualElement top)
    {
        var all = new List<VisualElement> { top };
        for (int i = 0; i < all.Count; i++)
            if (all[i].Branches != null) all.AddRange(all[i].Branches);
        return all;
    }
}
