using System;

namespace UnityEngine;

/// <summary>A slider between two numbers.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = true, AllowMultiple = false)]
public sealed class RangeAttribute : PropertyAttribute
{
    public readonly float min, max;

    public RangeAttribute(float min, float max)
    {
        this.min = min;
        this.max = max;
    }
}
