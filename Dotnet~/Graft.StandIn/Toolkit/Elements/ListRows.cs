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
    readonly Stack<VisualElement> spare = new();
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

    void Follow(bool bindAll)
    {
        int last = Math.Min(wantedLast, list.Count - 1), start = Math.Min(wantedFirst, Math.Max(list.Count - 1, 0));
        var before = shown.ToArray();
        int firstBefore = first;
        shown.Clear();
        first = start;

        for (int i = 0; i < before.Length; i++)
        {
            int index = firstBefore + i;
            bool stays = index >= start && index <= last;
            if (stays && !bindAll) continue;
            Unbind(before[i], index);
            if (!stays) spare.Push(before[i]);
        }
        for (int index = start; index <= last; index++)
        {
            int was = index - firstBefore;
            bool stayed = was >= 0 && was < before.Length;
            VisualElement row = stayed ? before[was] : spare.Count > 0 ? spare.Pop() : Made();
            shown.Add(row);
            int at = index - start;
            if (at >= list.hierarchy.childCount || list.hierarchy[at] != row) list.hierarchy.Insert(Math.Min(at, Places(row)), row);
            if (!stayed || bindAll) Bind(row, index);
            else Dress(row, index);
        }
        foreach (VisualElement each in spare)
            if (each.hierarchy.parent == list) list.hierarchy.Remove(each);
    }

    // How many there are besides it.
    int Places(VisualElement row) => list.hierarchy.childCount - (row.hierarchy.parent == list ? 1 : 0);

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
