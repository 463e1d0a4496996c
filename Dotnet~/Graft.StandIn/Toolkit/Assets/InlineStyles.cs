using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>What a style attribute sets: an element's own styles.</summary>
static class InlineStyles
{
    static readonly string[] Sides = { "top", "right", "bottom", "left" };
    static readonly string[] Corners = { "top-left", "top-right", "bottom-right", "bottom-left" };
    static readonly Dictionary<string, StyleProperty> Properties = ((StyleProperty[])Enum.GetValues(typeof(StyleProperty)))
        .ToDictionary(each => each switch
        {
            StyleProperty.UnityFontStyleAndWeight => "-unity-font-style",
            StyleProperty.UnityTextAlign => "-unity-text-align",
            _ => StyleWords<StyleProperty>.Of(each),
        }, StringComparer.Ordinal);

    static readonly Dictionary<StyleProperty, Func<string, StyleValue?>> Words = new()
    {
        [StyleProperty.Display] = Word<DisplayStyle>, [StyleProperty.Visibility] = Word<Visibility>, [StyleProperty.Position] = Word<Position>,
        [StyleProperty.FlexDirection] = Word<FlexDirection>, [StyleProperty.FlexWrap] = Word<Wrap>, [StyleProperty.AlignItems] = Word<Align>,
        [StyleProperty.AlignSelf] = Word<Align>, [StyleProperty.AlignContent] = Word<Align>, [StyleProperty.JustifyContent] = Word<Justify>,
        [StyleProperty.UnityFontStyleAndWeight] = Word<FontStyle>, [StyleProperty.UnityTextAlign] = Word<TextAnchor>, [StyleProperty.WhiteSpace] = Word<WhiteSpace>,
        [StyleProperty.Overflow] = Word<Overflow>, [StyleProperty.TextOverflow] = Word<TextOverflow>,
    };

    /// <summary>Sets all of them.</summary>
    /// <exception cref="FormatException">One of them cannot stand in an attribute.</exception>
    public static Action<VisualElement> Setting(IEnumerable<StyleDeclaration> declarations, string place)
    {
        var values = new List<(StyleProperty property, StyleValue value)>();
        foreach (StyleDeclaration each in declarations)
            foreach ((string name, string value) in Single(each))
            {
                if (!Properties.TryGetValue(name, out StyleProperty property) || Value(property, value) is not { } read)
                    throw new FormatException($"{place}({each.Line}): \"{each.Name}: {each.Value}\" cannot stand in a style attribute; write it into a style sheet.");
                values.Add((property, read));
            }
        return element =>
        {
            _ = element.style; // which makes its place
            foreach ((StyleProperty property, StyleValue value) in values) element.Styles[property] = value;
        };
    }

    // Four sides, or corners, from one to four values, as in CSS.
    static IEnumerable<(string name, string value)> Single(StyleDeclaration declaration)
    {
        string[] values = declaration.Value.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);
        string Of(int i) => values.Length switch { 1 => values[0], 2 => values[i % 2], 3 => values[i == 3 ? 1 : i], _ => values[i] };
        (string[] parts, string pattern) = declaration.Name switch
        {
            "margin" or "padding" => (Sides, declaration.Name + "-{0}"),
            "border-width" => (Sides, "border-{0}-width"),
            "border-color" => (Sides, "border-{0}-color"),
            "border-radius" => (Corners, "border-{0}-radius"),
            _ => (null, null),
        };
        if (parts != null && declaration.Name == "border-color") values = new[] { declaration.Value }; // whose brackets may hold spaces
        if (parts != null && values.Length <= 4) return parts.Select((part, i) => (string.Format(CultureInfo.InvariantCulture, pattern, part), Of(i)));
        if (declaration.Name != "flex" || values.Length != 1) return new[] { (declaration.Name, declaration.Value) };
        return new[] { ("flex-grow", values[0]), ("flex-shrink", "1"), ("flex-basis", "0") };
    }

    static StyleValue? Value(StyleProperty property, string text)
    {
        if (Words.TryGetValue(property, out Func<string, StyleValue?> read)) return read(text);
        if (text == "auto") return new StyleValue(StyleKeyword.Auto);
        if (text == "none") return new StyleValue(StyleKeyword.None);
        if (text == "initial") return new StyleValue(StyleKeyword.Initial);
        string name = property.ToString();
        if (name.EndsWith("Color", StringComparison.Ordinal)) return StyleColors.TryRead(text, out Color color) ? new StyleValue(color) : null;
        if (property == StyleProperty.BackgroundImage) return null;
        bool isPercent = text.EndsWith("%", StringComparison.Ordinal);
        string digits = isPercent ? text.Substring(0, text.Length - 1) : text.EndsWith("px", StringComparison.Ordinal) ? text.Substring(0, text.Length - 2) : text;
        if (!float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out float number)) return null;
        return isPercent ? new StyleValue(number, LengthUnit.Percent) : new StyleValue(number);
    }

    static StyleValue? Word<T>(string text) where T : struct, IConvertible
    {
        foreach (T each in (T[])Enum.GetValues(typeof(T)))
            if (StyleWords<T>.Of(each) == text || (StyleWords<T>.Of(each) == "no-wrap" && text == "nowrap")) return new StyleEnum<T>(each).Stored;
        return null;
    }
}
