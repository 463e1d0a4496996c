using System;
using System.Collections.Generic;
using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A node of a panel's tree. What changes of it is marked for whoever shows the panel, where that knows the element already.</summary>
public class VisualElement : Focusable
{
    readonly List<string> classes = new();
    string named = "", tip = "";
    bool isEnabled = true;
    PickingMode picking;
    ElementStyle ownStyle;
    ElementSchedule ownSchedule;
    Action<MeshGenerationContext> drawing;

    public string name { get => named; set => Set(ref named, value ?? ""); }
    public string tooltip { get => tip; set => Set(ref tip, value ?? ""); }
    public string viewDataKey { get; set; }
    public object userData { get; set; }
    public PickingMode pickingMode { get => picking; set => Set(ref picking, value); }
    public UsageHints usageHints { get; set; }
    public IPanel panel => Panel;

    /// <summary>The element that it was added to; within hierarchy it may be one that this one keeps its content in.</summary>
    public VisualElement parent => LogicalParent;

    /// <summary>What is added to this one is added there: another element, where this one has parts of its own.</summary>
    public virtual VisualElement contentContainer => this;

    /// <summary>The tree as it is, parts included.</summary>
    public Hierarchy hierarchy => new(this);

    public int childCount => contentContainer.hierarchy.childCount;
    public VisualElement this[int key] => contentContainer.hierarchy[key];

    public IEnumerable<VisualElement> Children() => contentContainer.hierarchy.Children();
    public int IndexOf(VisualElement element) => contentContainer.hierarchy.IndexOf(element);
    public void Add(VisualElement child) => Insert(childCount, child);
    public void Insert(int index, VisualElement element) => ElementTree.Insert(contentContainer, index, element, this);
    public void Remove(VisualElement element) => contentContainer.hierarchy.Remove(element);
    public void RemoveAt(int index) => contentContainer.hierarchy.RemoveAt(index);
    public void RemoveFromHierarchy() => Parent?.hierarchy.Remove(this);
    public void Clear() => contentContainer.hierarchy.Clear();

    public IStyle style => ownStyle ??= new ElementStyle(Styles = new StyleValues(this));
    public VisualElementStyleSheetSet styleSheets => new(this);

    public bool visible
    {
        get => style.visibility.keyword == StyleKeyword.Null || style.visibility.value == Visibility.Visible;
        set => style.visibility = value ? Visibility.Visible : Visibility.Hidden;
    }

    public IEnumerable<string> GetClasses() => classes;
    public bool ClassListContains(string cls) => classes.Contains(cls);

    public void AddToClassList(string className)
    {
        if (string.IsNullOrEmpty(className) || classes.Contains(className)) return;
        classes.Add(className);
        PropertiesChanged();
    }

    public void RemoveFromClassList(string className)
    {
        if (classes.Remove(className)) PropertiesChanged();
    }

    public void ToggleInClassList(string className) => EnableInClassList(className, !ClassListContains(className));

    public void EnableInClassList(string className, bool enable)
    {
        if (enable) AddToClassList(className);
        else RemoveFromClassList(className);
    }

    public bool enabledSelf => isEnabled;
    public bool enabledInHierarchy => isEnabled && (Parent == null || Parent.enabledInHierarchy);

    public void SetEnabled(bool value)
    {
        if (isEnabled == value) return;
        isEnabled = value;
        EnableInClassList("unity-disabled", !value);
        EnabledChanged();
    }

    public IVisualElementScheduler schedule => ownSchedule ??= new ElementSchedule(this);

    /// <summary>Draws the element, whenever it is to be drawn anew.</summary>
    public Action<MeshGenerationContext> generateVisualContent
    {
        get => drawing;
        set
        {
            drawing = value;
            Mark(Changes.Drawing);
        }
    }

    public void MarkDirtyRepaint()
    {
        if (drawing != null) Mark(Changes.Drawing);
    }

    public override void SendEvent(EventBase e)
    {
        if (Panel != null) EventRoute.Send(e, e.target as VisualElement ?? this);
    }

    /// <summary>The tree's own children; null for none yet.</summary>
    internal List<VisualElement> Branches { get; set; }

    internal VisualElement Parent { get; set; }
    internal VisualElement LogicalParent { get; set; }
    internal Panel Panel { get; private set; }

    /// <summary>What was told of it; null where nothing was.</summary>
    internal Twin Twin { get; set; }

    internal StyleValues Styles { get; private set; }
    internal List<StyleSheet> Sheets { get; set; }

    /// <summary>Its name in the list of those that a client knows.</summary>
    internal virtual string Kind => "VisualElement";

    /// <summary>Whether a client makes it as one thing, and is not told of its children.</summary>
    internal virtual bool IsLeaf => false;

    /// <summary>The pixels that are seen in it, or behind it.</summary>
    internal virtual Texture Picture => Styles?.Picture;

    /// <summary>Which row of a list it is; -1 for none.</summary>
    internal int Row { get; set; } = -1;
    internal bool Alternates { get; set; }

    /// <summary>Whether clicks on it matter though nobody listens.</summary>
    internal virtual bool IsPressed => false;

    internal void Mark(Changes what) => Twin?.Mark(what);

    internal override void PropertiesChanged() => Mark(Changes.Properties);

    /// <summary>A value that a client sent.</summary>
    internal virtual Taken Take(string text) => Taken.Refused;

    /// <summary>Says how it is.</summary>
    internal virtual void Tell(Teller to)
    {
        to.Text(Properties.Name, named.Length == 0 ? null : named);
        to.List(Properties.Classes, classes);
        to.Flag(Properties.Enabled, enabledInHierarchy, true);
        to.Text(Properties.Tooltip, tip.Length == 0 ? null : tip);
        to.Flag(Properties.Focusable, focusable);
        if (tabIndex != 0) to.Number(Properties.TabIndex, tabIndex);
        if (picking == PickingMode.Ignore) to.Text(Properties.Picking, "ignore");
        to.List(Properties.Events, EventNames.Of(this));
        to.Flag(Properties.Focused, Panel != null && Panel.Focus.Focused == this);
        if (Row < 0) return;
        to.Number(Properties.Row, Row);
        to.Flag(Properties.Alternating, Alternates);
    }

    /// <summary>Comes into a panel, or leaves its own.</summary>
    internal void Enter(Panel to)
    {
        if (Panel != null)
        {
            ownSchedule?.Detach(Panel.Clock);
            Panel.Captures.Leave(this);
            Panel.Focus.Leave(this);
        }
        Panel = to;
        if (to == null) return;
        if (Twin != null && Twin.Panel != to) Twin = null; // that one is told by the other panel that it has gone
        PropertiesChanged(); // whether it is enabled depends on those above
        ownSchedule?.Attach(to.Clock);
    }

    internal void EnabledChanged()
    {
        PropertiesChanged();
        if (Branches == null) return;
        foreach (VisualElement each in Branches) each.EnabledChanged();
    }

    private protected void Set<T>(ref T field, T value)
    {
        if (EqualityComparer<T>.Default.Equals(field, value)) return;
        field = value;
        PropertiesChanged();
    }

    /// <summary>The children of an element as they are in the tree.</summary>
    public struct Hierarchy
    {
        static readonly List<VisualElement> Nobody = new();

        readonly VisualElement owner;

        internal Hierarchy(VisualElement owner) => this.owner = owner;

        public VisualElement parent => owner.Parent;
        public int childCount => owner.Branches?.Count ?? 0;
        public VisualElement this[int key] => (owner.Branches ?? Nobody)[key];

        public IEnumerable<VisualElement> Children() => owner.Branches ?? Nobody;
        public int IndexOf(VisualElement element) => owner.Branches?.IndexOf(element) ?? -1;
        public void Add(VisualElement child) => Insert(childCount, child);
        public void Insert(int index, VisualElement child) => ElementTree.Insert(owner, index, child, owner);
        public void Remove(VisualElement child) => ElementTree.Remove(owner, child);
        public void RemoveAt(int index) => ElementTree.Remove(owner, this[index]);
        public void Clear() => ElementTree.Clear(owner);
    }
}
