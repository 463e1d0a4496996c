namespace UnityEngine.UIElements;

/// <summary>How a list finds out where its rows are. The stand-in's rows are all of the same height.</summary>
public enum CollectionVirtualizationMethod
{
    FixedHeight = 0,
    DynamicHeight = 1,
}
