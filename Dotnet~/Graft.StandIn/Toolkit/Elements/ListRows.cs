using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>The rows of a list that can be seen. Rows that go out of sight are used again for those that come into it.</summary>
sealed class ListRows
{
    const int MostAtOnce = 500;

    readonly BaseVerticalCollectionView list;
    readonly List<VisualElement> shown = new();
    readonly List<VisualElement> spare = new();
    int first, wantedFirst, wantedLast = -1;

    public ListRows(BaseVerticalCollectionView list) => this.list = list;

    /// <summary>Those from the first to the last, as far as there are any.</summary>
    public void Show(int from, int to)
    {
        (wantedFirst, wantedLast) = (Math.Max(from, 0), Math.Min(to, Math.Max(from, 0) + MostAtOnce - 1));
        Follow(false);
    }

    /// <summary>All are bound anew.</summary>
    public void Refresh() => Follow(true);

    public void Refresh(int index)
    {
        int at = index - first;
        if (at < 0 || at >= shown.Count) return;
        Unbind(shown[at], index);
        Bind(shown[at], index);
    }

    public void SelectionChanged()
    {
        for (int i = 0; i < shown.Count; i++) Dress(shown[i], first + i);
    }

    /// <summary>The next are made anew.</summary>
    public void Clear()
    {
        for (int i = 0; i < shown.Count; i++)
        {
            Unbind(shown[i], first + i);
            shown[i].RemoveFromHierarchy();
        }
        shown.Clear();
        spare.Clear();
    }

    // Rows that stay in sight stay where they are in the tree; only those that go and come are moved, to its one end or the other.
    void Follow(bool bindAll)
    {
        int last = Math.Min(wantedLast, list.Count - 1), start = Math.Min(wantedFirst, Math.Max(list.Count - 1, 0));
        var before = shown.ToArray();
        int firstBefore = first;
        shown.Clear();
        first = start;

        int firstKept = Math.Max(start, firstBefore), lastKept = Math.Min(last, firstBefore + before.Length - 1);
        for (int i = 0; i < before.Length; i++)
        {
            int index = firstBefore + i;
            bool stays = index >= firstKept && index <= lastKept;
            if (stays && !bindAll) continue;
            Unbind(before[i], index);
            if (!stays) spare.Add(before[i]);
        }
        bool areAllOthers = firstKept > lastKept;
        if (areAllOthers) (firstKept, lastKept) = (start, start - 1);
        var head = new List<VisualElement>();
        for (int index = firstKept - 1; index >= start; index--) head.Add(Place(index, 0, areAllOthers));
        head.Reverse();
        shown.AddRange(head);
        for (int index = firstKept; index <= lastKept; index++) shown.Add(before[index - firstBefore]);
        for (int index = lastKept + 1; index <= last; index++) shown.Add(Place(index, list.hierarchy.childCount, areAllOthers));
        for (int index = start; index <= last; index++)
        {
            if (index < firstKept || index > lastKept || bindAll) Bind(shown[index - start], index);
            else Dress(shown[index - start], index);
        }
        foreach (VisualElement each in spare)
            if (each.hierarchy.parent == list) list.hierarchy.Remove(each);
    }

    // A row that went, or a new one, at this place of the tree. Where all are others, those that are there are in order already.
    VisualElement Place(int index, int at, bool areAllOthers)
    {
        // Those that are still in the tree first, so that their order stays.
        int used = Math.Max(spare.FindIndex(each => each.hierarchy.parent == list), 0);
        VisualElement row = spare.Count > 0 ? spare[used] : Made();
        if (spare.Count > 0) spare.RemoveAt(used);
        if (row.hierarchy.parent != list) list.hierarchy.Insert(Math.Min(at, list.hierarchy.childCount), row);
        else if (!areAllOthers) list.hierarchy.Insert(Math.Min(at, list.hierarchy.childCount - 1), row);
        return row;
    }

    VisualElement Made()
    {
        try
        {
            return list.MakeRow() ?? new VisualElement();
        }
        catch (Exception thrown)
        {
            Debug.LogException(thrown);
            return new VisualElement();
        }
    }

    void Bind(VisualElement row, int index)
    {
        Dress(row, index);
        try
        {
            list.BindRow(row, index);
        }
        catch (Exception thrown)
        {
            Debug.LogException(thrown);
        }
    }

    void Unbind(VisualElement row, int index)
    {
        try
        {
            list.UnbindRow(row, index);
        }
        catch (Exception thrown)
        {
            Debug.LogException(thrown);
        }
    }

    void Dress(VisualElement row, int index)
    {
        bool isOther = list.showAlternatingRowBackgrounds != AlternatingRowBackground.None && index % 2 == 1;
        if (row.Row != index || row.Alternates != isOther)
        {
            (row.Row, row.Alternates) = (index, isOther);
            row.PropertiesChanged();
        }
        row.AddToClassList("unity-collection-view__item");
        row.AddToClassList("unity-list-view__item");
        row.EnableInClassList("unity-collection-view__item--selected", list.IsSelected(index));
        row.EnableInClassList("unity-collection-view__item--alternative-background", isOther);
    }
}
