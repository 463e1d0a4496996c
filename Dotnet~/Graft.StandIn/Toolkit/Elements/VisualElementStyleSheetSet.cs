using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>The sheets that hold for an element and all below it.</summary>
public struct VisualElementStyleSheetSet
{
    readonly VisualElement element;

    internal VisualElementStyleSheetSet(VisualElement element) => this.element = element;

    public int count => element.Sheets?.Count ?? 0;

    public void Add(StyleSheet styleSheet)
    {
        if (styleSheet == null) throw new System.ArgumentNullException(nameof(styleSheet));
        if (Contains(styleSheet)) return;
        (element.Sheets ??= new System.Collections.Generic.List<StyleSheet>()).Add(styleSheet);
        element.Mark(Changes.Sheets);
    }

    public bool Contains(StyleSheet styleSheet) => element.Sheets != null && element.Sheets.Contains(styleSheet);
}
