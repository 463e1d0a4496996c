namespace UnityEngine.UIElements;

/// <summary>An element's own styles, which win over those of all sheets.</summary>
public interface IStyle
{
    StyleEnum<DisplayStyle> display { get; set; }
    StyleEnum<Visibility> visibility { get; set; }
    StyleEnum<Position> position { get; set; }
    StyleLength left { get; set; }
    StyleLength top { get; set; }
    StyleLength right { get; set; }
    StyleLength bottom { get; set; }
    StyleLength width { get; set; }
    StyleLength height { get; set; }
    StyleLength minWidth { get; set; }
    StyleLength minHeight { get; set; }
    StyleLength maxWidth { get; set; }
    StyleLength maxHeight { get; set; }
    StyleEnum<FlexDirection> flexDirection { get; set; }
    StyleEnum<Wrap> flexWrap { get; set; }
    StyleFloat flexGrow { get; set; }
    StyleFloat flexShrink { get; set; }
    StyleLength flexBasis { get; set; }
    StyleEnum<Align> alignItems { get; set; }
    StyleEnum<Align> alignSelf { get; set; }
    StyleEnum<Align> alignContent { get; set; }
    StyleEnum<Justify> justifyContent { get; set; }
    StyleLength marginLeft { get; set; }
    StyleLength marginTop { get; set; }
    StyleLength marginRight { get; set; }
    StyleLength marginBottom { get; set; }
    StyleLength paddingLeft { get; set; }
    StyleLength paddingTop { get; set; }
    StyleLength paddingRight { get; set; }
    StyleLength paddingBottom { get; set; }
    StyleFloat borderLeftWidth { get; set; }
    StyleFloat borderTopWidth { get; set; }
    StyleFloat borderRightWidth { get; set; }
    StyleFloat borderBottomWidth { get; set; }
    StyleColor borderLeftColor { get; set; }
    StyleColor borderTopColor { get; set; }
    StyleColor borderRightColor { get; set; }
    StyleColor borderBottomColor { get; set; }
    StyleLength borderTopLeftRadius { get; set; }
    StyleLength borderTopRightRadius { get; set; }
    StyleLength borderBottomRightRadius { get; set; }
    StyleLength borderBottomLeftRadius { get; set; }
    StyleColor backgroundColor { get; set; }
    StyleBackground backgroundImage { get; set; }
    StyleColor color { get; set; }
    StyleFloat opacity { get; set; }
    StyleLength fontSize { get; set; }
    StyleEnum<FontStyle> unityFontStyleAndWeight { get; set; }
    StyleEnum<TextAnchor> unityTextAlign { get; set; }
    StyleEnum<WhiteSpace> whiteSpace { get; set; }
    StyleEnum<Overflow> overflow { get; set; }
    StyleEnum<TextOverflow> textOverflow { get; set; }
}
