using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>The styles that an element has of its own, as Unity names them.</summary>
sealed class ElementStyle : IStyle
{
    readonly StyleValues styles;

    public ElementStyle(StyleValues styles) => this.styles = styles;

    public StyleEnum<DisplayStyle> display
    {
        get => StyleEnum<DisplayStyle>.Of(styles[StyleProperty.Display]);
        set => styles[StyleProperty.Display] = value.Stored;
    }
    public StyleEnum<Visibility> visibility
    {
        get => StyleEnum<Visibility>.Of(styles[StyleProperty.Visibility]);
        set => styles[StyleProperty.Visibility] = value.Stored;
    }
    public StyleEnum<Position> position
    {
        get => StyleEnum<Position>.Of(styles[StyleProperty.Position]);
        set => styles[StyleProperty.Position] = value.Stored;
    }
    public StyleLength left { get => StyleLength.Of(styles[StyleProperty.Left]); set => styles[StyleProperty.Left] = value.Stored; }
    public StyleLength top { get => StyleLength.Of(styles[StyleProperty.Top]); set => styles[StyleProperty.Top] = value.Stored; }
    public StyleLength right { get => StyleLength.Of(styles[StyleProperty.Right]); set => styles[StyleProperty.Right] = value.Stored; }
    public StyleLength bottom { get => StyleLength.Of(styles[StyleProperty.Bottom]); set => styles[StyleProperty.Bottom] = value.Stored; }
    public StyleLength width { get => StyleLength.Of(styles[StyleProperty.Width]); set => styles[StyleProperty.Width] = value.Stored; }
    public StyleLength height { get => StyleLength.Of(styles[StyleProperty.Height]); set => styles[StyleProperty.Height] = value.Stored; }
    public StyleLength minWidth { get => StyleLength.Of(styles[StyleProperty.MinWidth]); set => styles[StyleProperty.MinWidth] = value.Stored; }
    public StyleLength minHeight { get => StyleLength.Of(styles[StyleProperty.MinHeight]); set => styles[StyleProperty.MinHeight] = value.Stored; }
    public StyleLength maxWidth { get => StyleLength.Of(styles[StyleProperty.MaxWidth]); set => styles[StyleProperty.MaxWidth] = value.Stored; }
    public StyleLength maxHeight { get => StyleLength.Of(styles[StyleProperty.MaxHeight]); set => styles[StyleProperty.MaxHeight] = value.Stored; }
    public StyleEnum<FlexDirection> flexDirection
    {
        get => StyleEnum<FlexDirection>.Of(styles[StyleProperty.FlexDirection]);
        set => styles[StyleProperty.FlexDirection] = value.Stored;
    }
    public StyleEnum<Wrap> flexWrap
    {
        get => StyleEnum<Wrap>.Of(styles[StyleProperty.FlexWrap]);
        set => styles[StyleProperty.FlexWrap] = value.Stored;
    }
    public StyleFloat flexGrow { get => StyleFloat.Of(styles[StyleProperty.FlexGrow]); set => styles[StyleProperty.FlexGrow] = value.Stored; }
    public StyleFloat flexShrink { get => StyleFloat.Of(styles[StyleProperty.FlexShrink]); set => styles[StyleProperty.FlexShrink] = value.Stored; }
    public StyleLength flexBasis { get => StyleLength.Of(styles[StyleProperty.FlexBasis]); set => styles[StyleProperty.FlexBasis] = value.Stored; }
    public StyleEnum<Align> alignItems
    {
        get => StyleEnum<Align>.Of(styles[StyleProperty.AlignItems]);
        set => styles[StyleProperty.AlignItems] = value.Stored;
    }
    public StyleEnum<Align> alignSelf
    {
        get => StyleEnum<Align>.Of(styles[StyleProperty.AlignSelf]);
        set => styles[StyleProperty.AlignSelf] = value.Stored;
    }
    public StyleEnum<Align> alignContent
    {
        get => StyleEnum<Align>.Of(styles[StyleProperty.AlignContent]);
        set => styles[StyleProperty.AlignContent] = value.Stored;
    }
    public StyleEnum<Justify> justifyContent
    {
        get => StyleEnum<Justify>.Of(styles[StyleProperty.JustifyContent]);
        set => styles[StyleProperty.JustifyContent] = value.Stored;
    }
    public StyleLength marginLeft { get => StyleLength.Of(styles[StyleProperty.MarginLeft]); set => styles[StyleProperty.MarginLeft] = value.Stored; }
    public StyleLength marginTop { get => StyleLength.Of(styles[StyleProperty.MarginTop]); set => styles[StyleProperty.MarginTop] = value.Stored; }
    public StyleLength marginRight
    {
        get => StyleLength.Of(styles[StyleProperty.MarginRight]);
        set => styles[StyleProperty.MarginRight] = value.Stored;
    }
    public StyleLength marginBottom
    {
        get => StyleLength.Of(styles[StyleProperty.MarginBottom]);
        set => styles[StyleProperty.MarginBottom] = value.Stored;
    }
    public StyleLength paddingLeft
    {
        get => StyleLength.Of(styles[StyleProperty.PaddingLeft]);
        set => styles[StyleProperty.PaddingLeft] = value.Stored;
    }
    public StyleLength paddingTop { get => StyleLength.Of(styles[StyleProperty.PaddingTop]); set => styles[StyleProperty.PaddingTop] = value.Stored; }
    public StyleLength paddingRight
    {
        get => StyleLength.Of(styles[StyleProperty.PaddingRight]);
        set => styles[StyleProperty.PaddingRight] = value.Stored;
    }
    public StyleLength paddingBottom
    {
        get => StyleLength.Of(styles[StyleProperty.PaddingBottom]);
        set => styles[StyleProperty.PaddingBottom] = value.Stored;
    }
    public StyleFloat borderLeftWidth
    {
        get => StyleFloat.Of(styles[StyleProperty.BorderLeftWidth]);
        set => styles[StyleProperty.BorderLeftWidth] = value.Stored;
    }
    public StyleFloat borderTopWidth
    {
        get => StyleFloat.Of(styles[StyleProperty.BorderTopWidth]);
        set => styles[StyleProperty.BorderTopWidth] = value.Stored;
    }
    public StyleFloat borderRightWidth
    {
        get => StyleFloat.Of(styles[StyleProperty.BorderRightWidth]);
        set => styles[StyleProperty.BorderRightWidth] = value.Stored;
    }
    public StyleFloat borderBottomWidth
    {
        get => StyleFloat.Of(styles[StyleProperty.BorderBottomWidth]);
        set => styles[StyleProperty.BorderBottomWidth] = value.Stored;
    }
    public StyleColor borderLeftColor
    {
        get => StyleColor.Of(styles[StyleProperty.BorderLeftColor]);
        set => styles[StyleProperty.BorderLeftColor] = value.Stored;
    }
    public StyleColor borderTopColor
    {
        get => StyleColor.Of(styles[StyleProperty.BorderTopColor]);
        set => styles[StyleProperty.BorderTopColor] = value.Stored;
    }
    public StyleColor borderRightColor
    {
        get => StyleColor.Of(styles[StyleProperty.BorderRightColor]);
        set => styles[StyleProperty.BorderRightColor] = value.Stored;
    }
    public StyleColor borderBottomColor
    {
        get => StyleColor.Of(styles[StyleProperty.BorderBottomColor]);
        set => styles[StyleProperty.BorderBottomColor] = value.Stored;
    }
    public StyleLength borderTopLeftRadius
    {
        get => StyleLength.Of(styles[StyleProperty.BorderTopLeftRadius]);
        set => styles[StyleProperty.BorderTopLeftRadius] = value.Stored;
    }
    public StyleLength borderTopRightRadius
    {
        get => StyleLength.Of(styles[StyleProperty.BorderTopRightRadius]);
        set => styles[StyleProperty.BorderTopRightRadius] = value.Stored;
    }
    public StyleLength borderBottomRightRadius
    {
        get => StyleLength.Of(styles[StyleProperty.BorderBottomRightRadius]);
        set => styles[StyleProperty.BorderBottomRightRadius] = value.Stored;
    }
    public StyleLength borderBottomLeftRadius
    {
        get => StyleLength.Of(styles[StyleProperty.BorderBottomLeftRadius]);
        set => styles[StyleProperty.BorderBottomLeftRadius] = value.Stored;
    }
    public StyleColor backgroundColor
    {
        get => StyleColor.Of(styles[StyleProperty.BackgroundColor]);
        set => styles[StyleProperty.BackgroundColor] = value.Stored;
    }
    public StyleBackground backgroundImage
    {
        get => StyleBackground.Of(styles[StyleProperty.BackgroundImage]);
        set => styles[StyleProperty.BackgroundImage] = value.Stored;
    }
    public StyleColor color { get => StyleColor.Of(styles[StyleProperty.Color]); set => styles[StyleProperty.Color] = value.Stored; }
    public StyleFloat opacity { get => StyleFloat.Of(styles[StyleProperty.Opacity]); set => styles[StyleProperty.Opacity] = value.Stored; }
    public StyleLength fontSize { get => StyleLength.Of(styles[StyleProperty.FontSize]); set => styles[StyleProperty.FontSize] = value.Stored; }
    public StyleEnum<FontStyle> unityFontStyleAndWeight
    {
        get => StyleEnum<FontStyle>.Of(styles[StyleProperty.UnityFontStyleAndWeight]);
        set => styles[StyleProperty.UnityFontStyleAndWeight] = value.Stored;
    }
    public StyleEnum<TextAnchor> unityTextAlign
    {
        get => StyleEnum<TextAnchor>.Of(styles[StyleProperty.UnityTextAlign]);
        set => styles[StyleProperty.UnityTextAlign] = value.Stored;
    }
    public StyleEnum<WhiteSpace> whiteSpace
    {
        get => StyleEnum<WhiteSpace>.Of(styles[StyleProperty.WhiteSpace]);
        set => styles[StyleProperty.WhiteSpace] = value.Stored;
    }
    public StyleEnum<Overflow> overflow
    {
        get => StyleEnum<Overflow>.Of(styles[StyleProperty.Overflow]);
        set => styles[StyleProperty.Overflow] = value.Stored;
    }
    public StyleEnum<TextOverflow> textOverflow
    {
        get => StyleEnum<TextOverflow>.Of(styles[StyleProperty.TextOverflow]);
        set => styles[StyleProperty.TextOverflow] = value.Stored;
    }
}
