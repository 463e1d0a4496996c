using System;
using System.Collections.Generic;
using System.Linq;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>The elements that UXML can name, with their attributes of Unity 2022.3.</summary>
static class UxmlTypes
{
    public const string Engine = "UnityEngine.UIElements.";

    /// <summary>What every element has.</summary>
    public static readonly UxmlType Element = new UxmlType(Engine + "VisualElement", () => new VisualElement())
        .Text<VisualElement>("name", (e, v) => e.name = v)
        .Text<VisualElement>("view-data-key", (e, v) => e.viewDataKey = v)
        .Choice<VisualElement, PickingMode>("picking-mode", (e, v) => e.pickingMode = v)
        .Choice<VisualElement, UsageHints>("usage-hints", (e, v) => e.usageHints = v)
        .Text<VisualElement>("tooltip", (e, v) => e.tooltip = v)
        .Whole<VisualElement>("tabindex", (e, v) => e.tabIndex = v)
        .Flag<VisualElement>("focusable", (e, v) => e.focusable = v)
        .Add<VisualElement, string[]>("class", Words, AddClasses);

    static readonly UxmlType Texts = Of<TextElement>(Element).Text<TextElement>("text", (e, v) => e.text = v);
    static readonly UxmlType BoolField = Field<bool>().Text<BaseBoolField>("text", (e, v) => e.text = v).Flag<BaseField<bool>>("value", Set);

    /// <summary>By their full names.</summary>
    public static readonly IReadOnlyDictionary<string, UxmlType> All = new[]
    {
        Element, Texts, Of<Label>(Texts), Of<Button>(Texts), Of<Image>(Element), Of<Toggle>(BoolField),
        Of<TextField>(Input<string>()).Flag<TextField>("multiline", (e, v) => e.multiline = v).Text<BaseField<string>>("value", Set),
        Of<IntegerField>(Input<int>()).Whole<BaseField<int>>("value", Set),
        Of<FloatField>(Input<float>()).Number<BaseField<float>>("value", Set),
        Of<Slider>(Range<float>()).Number<Slider>("low-value", (e, v) => e.lowValue = v).Number<Slider>("high-value", (e, v) => e.highValue = v)
            .Number<BaseField<float>>("value", Set),
        Of<SliderInt>(Range<int>()).Whole<SliderInt>("low-value", (e, v) => e.lowValue = v).Whole<SliderInt>("high-value", (e, v) => e.highValue = v)
            .Whole<BaseField<int>>("value", Set),
        Of<DropdownField>(Field<string>()).Add<DropdownField, string[]>("choices", Choices, (e, v) => e.choices = v.ToList())
            .Whole<DropdownField>("index", (e, v) => e.index = v).Text<BaseField<string>>("value", Set),
        Of<Foldout>(Element).Text<Foldout>("text", (e, v) => e.text = v).Flag<Foldout>("value", (e, v) => e.SetValueWithoutNotify(v)),
        Of<ScrollView>(Element).Choice<ScrollView, ScrollViewMode>("mode", (e, v) => e.mode = v),
        Of<ListView>(Element).Number<ListView>("fixed-item-height", (e, v) => e.fixedItemHeight = v)
            .Choice<ListView, SelectionType>("selection-type", (e, v) => e.selectionType = v)
            .Choice<ListView, AlternatingRowBackground>("show-alternating-row-backgrounds", (e, v) => e.showAlternatingRowBackgrounds = v)
            .Choice<ListView, CollectionVirtualizationMethod>("virtualization-method", (e, v) => e.virtualizationMethod = v),
        Of<HelpBox>(Element).Text<HelpBox>("text", (e, v) => e.text = v).Choice<HelpBox, HelpBoxMessageType>("message-type", (e, v) => e.messageType = v),
        Of<ProgressBar>(Element).Text<ProgressBar>("title", (e, v) => e.title = v).Number<ProgressBar>("low-value", (e, v) => e.lowValue = v)
            .Number<ProgressBar>("high-value", (e, v) => e.highValue = v).Number<ProgressBar>("value", (e, v) => e.SetValueWithoutNotify(v)),
    }.ToDictionary(each => each.Name, StringComparer.Ordinal);

    /// <summary>A type under its own name, with what another has.</summary>
    public static UxmlType Of<T>(UxmlType basis) where T : VisualElement, new() => new(typeof(T).FullName, () => new T(), basis);

    /// <summary>What every field has.</summary>
    public static UxmlType Field<T>() => new UxmlType("", null, Element).Text<BaseField<T>>("label", (e, v) => e.label = v);

    static UxmlType Input<T>() => Field<T>().Flag<TextInputBaseField<T>>("readonly", (e, v) => e.isReadOnly = v)
        .Flag<TextInputBaseField<T>>("is-delayed", (e, v) => e.isDelayed = v).Whole<TextInputBaseField<T>>("max-length", (e, v) => e.maxLength = v);

    static UxmlType Range<T>() where T : IComparable<T> => Field<T>().Number<BaseSlider<T>>("page-size", (e, v) => e.pageSize = v)
        .Flag<BaseSlider<T>>("show-input-field", (e, v) => e.showInputField = v).Choice<BaseSlider<T>, SliderDirection>("direction", (e, v) => e.direction = v);

    static void Set<T>(BaseField<T> field, T value) => field.SetValueWithoutNotify(value);

    static string[] Words(string text) => text.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);
    static string[] Choices(string text) => text.Length == 0 ? Array.Empty<string>() : Array.ConvertAll(text.Split(','), each => each.Trim());

    static void AddClasses(VisualElement element, string[] classes)
    {
        foreach (string each in classes) element.AddToClassList(each);
    }
}
