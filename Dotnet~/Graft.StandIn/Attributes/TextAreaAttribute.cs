using System;

namespace UnityEngine;

/// <summary>A text of several lines.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = true, AllowMultiple = false)]
public sealed class TextAreaAttribute : PropertyAttribute
{
    public readonly int minLines = 3, maxLines = 3;

    public TextAreaAttribute() { }

    public TextAreaAttribute(int minLines, int maxLines)
    {
        this.minLines = minLines;
        this.maxLines = maxLines;
    }
}
