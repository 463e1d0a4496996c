using System;

namespace UnityEngine;

/// <summary>What a field is for, under the pointer.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = true, AllowMultiple = false)]
public class TooltipAttribute : PropertyAttribute
{
    public readonly string tooltip;

    public TooltipAttribute(string tooltip) => this.tooltip = tooltip;
}
