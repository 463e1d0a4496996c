using System.Collections;
using System.Collections.Generic;

namespace UnityEngine;

/// <summary>
/// Where a game object is, and what it hangs on. The stand-in draws nothing: positions add up along parents, turns and scales are each one's own.
/// </summary>
public class Transform : Component, IEnumerable
{
    internal readonly List<Transform> Children = new();
    internal Transform Above;

    const char Slash = '/';

    internal Transform() { }

    public Vector3 localPosition { get; set; }
    public Vector3 localEulerAngles { get; set; }
    public Vector3 localScale { get; set; } = Vector3.one;

    public Vector3 position
    {
        get => Above is null ? localPosition : Above.position + localPosition;
        set => localPosition = Above is null ? value : value - Above.position;
    }

    public Transform parent
    {
        get => Above;
        set => SetParent(value);
    }

    public int childCount => Children.Count;

    public Transform root
    {
        get
        {
            Transform top = this;
            while (top.Above is not null) top = top.Above;
            return top;
        }
    }

    public Transform GetChild(int index) => Children[index];

    public void SetParent(Transform p) => SetParent(p, true);

    public void SetParent(Transform parent, bool worldPositionStays)
    {
        Check();
        if (parent is not null && (parent == this || parent.IsChildOf(this)))
        {
            Debug.LogError("Cannot set the parent of a transform to one of its own children.");
            return;
        }
        Vector3 place = position;
        Detach();
        Above = parent;
        parent?.Children.Add(this);
        if (parent is not null) Host.MoveTo(parent.Host.Content);
        if (worldPositionStays) position = place;
        Host.Switched();
    }

    public bool IsChildOf(Transform parent)
    {
        for (Transform each = this; each is not null; each = each.Above)
            if (each == parent) return true;
        return false;
    }

    /// <summary>A child of that name, or what a path of names leads to, active or not.</summary>
    public Transform Find(string n)
    {
        string[] path = n.Split(Slash, 2);
        foreach (Transform each in Children)
        {
            if (each.name != path[0]) continue;
            if (path.Length == 1) return each;
            if (each.Find(path[1]) is { } found) return found;
        }
        return null;
    }

    public void Rotate(float xAngle, float yAngle, float zAngle) => localEulerAngles += new Vector3(xAngle, yAngle, zAngle);

    public IEnumerator GetEnumerator() => Children.GetEnumerator();

    internal void Detach()
    {
        Above?.Children.Remove(this);
        Above = null;
    }

    /// <summary>This one and all below it: each parent first, and what is below a child before the next child.</summary>
    internal List<Transform> Below()
    {
        var all = new List<Transform>();
        AddTo(all);
        return all;
    }

    /// <summary>Stands in another's place.</summary>
    internal void Take(Transform other)
    {
        localPosition = other.localPosition;
        localEulerAngles = other.localEulerAngles;
        localScale = other.localScale;
        if (other.Above is { } above)
        {
            above.Children[above.Children.IndexOf(other)] = this;
            Above = above;
        }
        foreach (Transform child in other.Children)
        {
            child.Above = this;
            Children.Add(child);
        }
    }

    void AddTo(List<Transform> all)
    {
        all.Add(this);
        foreach (Transform child in Children) child.AddTo(all);
    }
}
