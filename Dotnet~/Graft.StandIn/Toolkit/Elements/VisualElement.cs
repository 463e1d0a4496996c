namespace UnityEngine.UIElements;

/// <summary>A node of a panel's tree.</summary>
public class VisualElement
{
}
