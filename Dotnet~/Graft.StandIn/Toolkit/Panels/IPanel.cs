namespace UnityEngine.UIElements;

/// <summary>What a tree of elements belongs to.</summary>
public interface IPanel
{
    VisualElement visualTree { get; }
}
