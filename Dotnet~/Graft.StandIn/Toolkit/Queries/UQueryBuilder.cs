using System;
using System.Collections.Generic;

namespace UnityEngine.UIElements;

/// <summary>Elements of a type, name and class in a tree, in the order in which they stand in it, the one where the search begins first.</summary>
public struct UQueryBuilder<T> where T : VisualElement
{
    readonly VisualElement root;
    readonly string named;
    readonly string[] classes;

    internal UQueryBuilder(VisualElement root, string named, params string[] classes) => (this.root, this.named, this.classes) = (root, named, classes);

    public T First() => First(root);

    public List<T> ToList()
    {
        var found = new List<T>();
        Collect(root, found);
        return found;
    }

    public void ForEach(Action<T> funcCall)
    {
        foreach (T each in ToList()) funcCall(each);
    }

    T First(VisualElement at)
    {
        if (Matches(at)) return (T)at;
        for (int i = 0; i < at.hierarchy.childCount; i++)
            if (First(at.hierarchy[i]) is { } found) return found;
        return null;
    }

    void Collect(VisualElement at, List<T> found)
    {
        if (Matches(at)) found.Add((T)at);
        for (int i = 0; i < at.hierarchy.childCount; i++) Collect(at.hierarchy[i], found);
    }

    bool Matches(VisualElement at)
    {
        if (at is not T || (named != null && at.name != named)) return false;
        if (classes != null)
            foreach (string each in classes)
                if (!at.ClassListContains(each)) return false;
        return true;
    }
}
