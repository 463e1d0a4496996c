using System;
using System.Collections;

namespace UnityEngine.UIElements;

/// <summary>A list of rows that are made and bound by whoever uses it; without them each is a label.</summary>
public class ListView : BaseListView
{
    Func<VisualElement> make;
    Action<VisualElement, int> bind;

    public ListView()
    {
    }

    public ListView(IList itemsSource, float itemHeight = -1, Func<VisualElement> makeItem = null, Action<VisualElement, int> bindItem = null)
    {
        (make, bind) = (makeItem, bindItem);
        if (itemHeight >= 0) fixedItemHeight = itemHeight;
        this.itemsSource = itemsSource;
    }

    public Func<VisualElement> makeItem
    {
        get => make;
        set
        {
            if (make == value) return;
            make = value;
            Rebuild();
        }
    }

    public Action<VisualElement, int> bindItem
    {
        get => bind;
        set
        {
            if (bind == value) return;
            bind = value;
            RefreshItems();
        }
    }

    public Action<VisualElement, int> unbindItem { get; set; }

    internal override string Kind => "ListView";

    internal override VisualElement MakeRow() => make == null ? new Label() : make();

    internal override void BindRow(VisualElement row, int index)
    {
        if (bind != null) bind(row, index);
        else if (row is Label label && make == null) label.text = itemsSource[index]?.ToString() ?? "null";
    }

    internal override void UnbindRow(VisualElement row, int index) => unbindItem?.Invoke(row, index);
}
