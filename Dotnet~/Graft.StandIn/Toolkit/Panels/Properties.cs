namespace Graft.StandIn.Toolkit;

/// <summary>The names by which properties are told.</summary>
static class Properties
{
    public const string Name = "name", Classes = "classes", Enabled = "enabled", Tooltip = "tooltip", Focusable = "focusable", TabIndex = "tabIndex",
        Picking = "picking", Events = "events", Focused = "focused", Row = "row", Alternating = "alternating";

    public const string Text = "text", Label = "label", Value = "value", Multiline = "multiline", ReadOnly = "readOnly", Delayed = "delayed",
        MaxLength = "maxLength", Low = "low", High = "high", Input = "input", Direction = "direction", Choices = "choices", Kind = "kind", Title = "title",
        Scale = "scale", Tint = "tint", Mode = "mode";

    public const string ItemHeight = "itemHeight", Count = "count", Selection = "selection", SelectionType = "selectionType";

    /// <summary>A row to be scrolled to, and, after a slash, which wish of that kind it is, for the same row may be wished for again.</summary>
    public const string ScrollTo = "scrollTo";
}
