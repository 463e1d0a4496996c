namespace UnityEngine;

/// <summary>A rectangle of a user interface. The stand-in lays nothing out: the rectangle is what it was set to, around its pivot in the middle.</summary>
public sealed class RectTransform : Transform
{
    internal RectTransform() { }

    public Vector2 sizeDelta { get; set; } = new(100, 100);
    public Rect rect => new(-sizeDelta.x / 2, -sizeDelta.y / 2, sizeDelta.x, sizeDelta.y);
}
