namespace UnityEngine.UIElements;

/// <summary>What an element draws with, within generateVisualContent.</summary>
public class MeshGenerationContext
{
    internal MeshGenerationContext(Painter2D painter) => painter2D = painter;

    public VisualElement visualElement { get; internal set; }
    public Painter2D painter2D { get; }
}
