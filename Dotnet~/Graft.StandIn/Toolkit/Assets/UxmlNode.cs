using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>One element of a .uxml file: how it is made, what its attributes set, and what is in it.</summary>
sealed class UxmlNode
{
    readonly Func<VisualElement> make;
    readonly IReadOnlyList<Action<VisualElement>> settings;
    readonly IReadOnlyList<StyleSheet> sheets;
    readonly IReadOnlyList<UxmlNode> children;

    public UxmlNode(Func<VisualElement> make, IReadOnlyList<Action<VisualElement>> settings, IReadOnlyList<StyleSheet> sheets, IReadOnlyList<UxmlNode> children)
    {
        this.make = make;
        this.settings = settings;
        this.sheets = sheets;
        this.children = children;
    }

    public VisualElement Make()
    {
        VisualElement element = make();
        foreach (Action<VisualElement> each in settings) each(element);
        foreach (StyleSheet each in sheets) element.styleSheets.Add(each);
        foreach (UxmlNode each in children) element.Add(each.Make());
        return element;
    }
}
