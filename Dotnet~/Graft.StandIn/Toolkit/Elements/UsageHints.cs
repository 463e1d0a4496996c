using System;

namespace UnityEngine.UIElements;

/// <summary>What an element will be used for; it draws the same without.</summary>
[Flags]
public enum UsageHints
{
    None = 0,
    DynamicTransform = 1,
    GroupTransform = 2,
    MaskContainer = 4,
    DynamicColor = 8,
}
