namespace UnityEngine.UIElements;

/// <summary>A tree of elements, as a .uxml file describes it.</summary>
public class VisualTreeAsset : ScriptableObject
{
}
