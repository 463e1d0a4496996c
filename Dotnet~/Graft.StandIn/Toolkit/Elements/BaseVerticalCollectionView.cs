using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Graft.StandIn;
using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A list of which only the rows that can be seen are made.</summary>
public abstract class BaseVerticalCollectionView : BindableElement
{
    readonly List<int> selected = new();
    IList source;
    string wanted;
    int wishes;
    float rowHeight = 22;
    SelectionType selects = SelectionType.Single;
    AlternatingRowBackground alternates;
    CollectionVirtualizationMethod method;

    internal BaseVerticalCollectionView()
    {
        AddToClassList("unity-collection-view");
        focusable = true;
        Rows = new ListRows(this);
    }

    public event Action<IEnumerable<object>> selectionChanged;
    public event Action<IEnumerable<int>> selectedIndicesChanged;

    public IList itemsSource
    {
        get => source;
        set
        {
            source = value;
            RefreshItems();
        }
    }

    public float fixedItemHeight
    {
        get => rowHeight;
        set
        {
            if (value < 0) throw new ArgumentOutOfRangeException(nameof(value), "Value needs to be positive for virtualization.");
            Set(ref rowHeight, value);
        }
    }

    public CollectionVirtualizationMethod virtualizationMethod
    {
        get => method;
        set => method = value == CollectionVirtualizationMethod.FixedHeight ? value
            : throw new NotSupportedException("The stand-in's lists have rows of one height: leave virtualizationMethod at FixedHeight.");
    }

    public AlternatingRowBackground showAlternatingRowBackgrounds
    {
        get => alternates;
        set
        {
            if (alternates == value) return;
            alternates = value;
            Rows.Refresh();
        }
    }

    public SelectionType selectionType
    {
        get => selects;
        set
        {
            if (selects == value) return;
            selects = value;
            if (value == SelectionType.None) ClearSelection();
            else if (value == SelectionType.Single && selected.Count > 1) SetSelection(selected[0]);
            PropertiesChanged();
        }
    }

    public int selectedIndex { get => selected.Count == 0 ? -1 : selected[0]; set => SetSelection(value); }
    public IEnumerable<int> selectedIndices => selected;
    public object selectedItem => selectedItems.FirstOrDefault();

    // The source may have become shorter, and nobody has said so yet.
    public IEnumerable<object> selectedItems => selected.Where(each => each < Count).Select(each => source[each]);

    /// <summary>An index that no row has selects nothing.</summary>
    public void SetSelection(int index) => SetSelection(index < 0 ? Enumerable.Empty<int>() : new[] { index });

    public void SetSelection(IEnumerable<int> indices) => Select(indices, true);
    public void SetSelectionWithoutNotify(IEnumerable<int> indices) => Select(indices, false);
    public void ClearSelection() => Select(Enumerable.Empty<int>(), true);

    /// <summary>The rows are bound anew; what is selected and is no more is selected no longer.</summary>
    public void RefreshItems()
    {
        PropertiesChanged();
        Rows.Refresh();
        if (selected.Exists(each => each >= Count)) Select(selected.ToArray(), true);
    }

    public void RefreshItem(int index) => Rows.Refresh(index);

    /// <summary>The rows are made anew.</summary>
    public void Rebuild()
    {
        Rows.Clear();
        RefreshItems();
    }

    /// <summary>A client scrolls; it is asked to.</summary>
    public void ScrollToItem(int index)
    {
        if (index < 0 || index >= Count) return;
        wanted = $"{index}/{++wishes}";
        PropertiesChanged();
    }

    internal ListRows Rows { get; }

    internal int Count => source?.Count ?? 0;

    internal bool IsSelected(int index) => selected.Contains(index);

    internal abstract VisualElement MakeRow();
    internal abstract void BindRow(VisualElement row, int index);
    internal abstract void UnbindRow(VisualElement row, int index);

    internal Taken TakeSelection(IReadOnlyList<int> indices)
    {
        if (selects == SelectionType.None) return Taken.Refused;
        SetSelection(indices);
        return selected.SequenceEqual(indices) ? Taken.Exactly : Taken.Adjusted;
    }

    internal override void Tell(Teller to)
    {
        base.Tell(to);
        to.Number(Properties.ItemHeight, rowHeight);
        to.Number(Properties.Count, Count);
        to.Text(Properties.ScrollTo, wanted);
        to.Text(Properties.SelectionType, StyleWords<SelectionType>.Of(selects));
        to.List(Properties.Selection, selected.ConvertAll(each => each.ToString(CultureInfo.InvariantCulture)));
    }

    void Select(IEnumerable<int> indices, bool notify)
    {
        var next = selects == SelectionType.None ? new List<int>() : indices.Where(each => each >= 0 && each < Count).Distinct().ToList();
        if (selects == SelectionType.Single && next.Count > 1) next.RemoveRange(1, next.Count - 1);
        if (next.SequenceEqual(selected)) return;
        selected.Clear();
        selected.AddRange(next);
        Rows.SelectionChanged();
        PropertiesChanged();
        if (!notify) return;
        Listeners.Tell(() => selectionChanged?.Invoke(selectedItems.ToArray()));
        Listeners.Tell(() => selectedIndicesChanged?.Invoke(selected.ToArray()));
    }
}
