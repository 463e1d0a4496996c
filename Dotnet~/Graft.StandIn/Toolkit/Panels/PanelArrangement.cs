using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>
/// Tells which elements there are, and where. From the top down, so that whatever stands above an element is in its place when the element is; what goes, goes
/// last, when all that still lives has been moved out of it.
/// </summary>
sealed class PanelArrangement
{
    const int MostBefore = 32;

    static readonly Comparison<Twin> FromTheTop = (x, y) => x.Depth.CompareTo(y.Depth);

    readonly PanelChanges changes;
    readonly List<Twin> parents = new(), leaving = new();

    public PanelArrangement(PanelChanges changes) => this.changes = changes;

    public void Arrange(List<Twin> marked)
    {
        foreach (Twin each in marked)
        {
            if ((each.Marked & Changes.Children) == 0 || each.Element.Twin != each) continue;
            each.Depth = changes.Depth(each.Element);
            if (each.Depth >= 0) parents.Add(each);
        }
        parents.Sort(FromTheTop);
        foreach (Twin each in parents) Arrange(each);
        foreach (Twin each in leaving) Remove(each);
        parents.Clear();
        leaving.Clear();
    }

    // What was told of the children becomes, from the first to the last, what they are. What waits to be moved or removed stands behind them.
    void Arrange(Twin parent)
    {
        List<VisualElement> children = parent.Element.Branches;
        PutAside(parent);
        if (children == null || parent.Element.IsLeaf) return;
        for (int i = 0; i < children.Count; i++)
        {
            Twin twin = children[i].Twin;
            if (twin == null) Create(children[i], parent, i);
            else if (At(parent, i) == twin) continue;
            else if (Before(parent, i, children) is int before && before > 0)
                for (; before > 0; before--) Move(parent.Children[i], parent, parent.Children.Count - 1);
            else Move(twin, parent, i);
        }
    }

    // How many children stand before the one that belongs here, where more of those that follow it are in order: fewer moves, as when a list is scrolled.
    static int Before(Twin parent, int index, List<VisualElement> children)
    {
        int end = Math.Min(index + MostBefore + 1, parent.Children.Count), at = index + 1;
        while (at < end && parent.Children[at] != children[index].Twin) at++;
        if (at >= end) return 0;
        int inOrder = 1;
        while (inOrder < at - index && index + inOrder < children.Count && At(parent, at + inOrder) is { } next && next == children[index + inOrder].Twin) inOrder++;
        return inOrder >= at - index ? at - index : 0;
    }

    void PutAside(Twin parent)
    {
        int kept = parent.Children.Count;
        for (int i = parent.Children.Count - 1; i >= 0; i--)
        {
            Twin child = parent.Children[i];
            if (IsAt(child, parent)) continue;
            bool isGone = !IsShown(child);
            if (isGone && !HoldsShown(child))
            {
                Remove(child);
                kept--;
                continue;
            }
            if (isGone) leaving.Add(child);
            if (i != --kept) Move(child, parent, parent.Children.Count - 1);
        }
    }

    void Create(VisualElement element, Twin parent, int index)
    {
        Twin twin = changes.Made(element);
        element.Twin = twin;
        twin.Parent = parent;
        parent.Children.Insert(index, twin);
        changes.Told();
        changes.Writer?.Create(twin.Id, element.Kind, parent.Id, index);
        changes.TellNew(twin);
        Arrange(twin);
    }

    void Move(Twin twin, Twin parent, int index)
    {
        twin.Parent.Children.Remove(twin);
        twin.Parent = parent;
        parent.Children.Insert(index, twin);
        changes.Told();
        changes.Writer?.Move(twin.Id, parent.Id, index);
    }

    void Remove(Twin twin)
    {
        twin.Parent.Children.Remove(twin);
        changes.Told();
        changes.Writer?.Remove(twin.Id);
        changes.Forget(twin);
    }

    bool HoldsShown(Twin twin)
    {
        foreach (Twin each in twin.Children)
            if (IsShown(each) || HoldsShown(each)) return true;
        return false;
    }

    bool IsShown(Twin twin) => twin.Element.Twin == twin && changes.Depth(twin.Element) >= 0;

    static bool IsAt(Twin twin, Twin parent) => twin.Element.Twin == twin && twin.Element.hierarchy.parent == parent.Element && !parent.Element.IsLeaf;

    static Twin At(Twin parent, int index) => index < parent.Children.Count ? parent.Children[index] : null;
}
