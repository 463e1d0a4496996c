using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A tree of elements, as a .uxml file describes it.</summary>
public class VisualTreeAsset : ScriptableObject
{
    internal UxmlTree Tree { get; set; } = UxmlTree.Empty;

    /// <summary>The tree in a container of its own.</summary>
    public TemplateContainer CloneTree()
    {
        var container = new TemplateContainer(name);
        CloneTree(container);
        return container;
    }

    public TemplateContainer Instantiate() => CloneTree();

    /// <summary>Adds the tree to an element, and the file's sheets with it.</summary>
    public void CloneTree(VisualElement target) => CloneTree(target, out _, out _);

    public void CloneTree(VisualElement target, out int firstElementIndex, out int elementAddedCount)
    {
        firstElementIndex = target.childCount;
        foreach (StyleSheet each in Tree.Sheets) target.styleSheets.Add(each);
        foreach (UxmlNode each in Tree.Nodes) target.Add(each.Make());
        elementAddedCount = target.childCount - firstElementIndex;
    }
}
