using System;
using System.Globalization;
using System.Text;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>Styles as a browser reads them.</summary>
static class StyleCss
{
    public static string Name(StyleProperty property) => property switch
    {
        StyleProperty.UnityFontStyleAndWeight => "font-weight",
        StyleProperty.UnityTextAlign => "text-align",
        _ => StyleWords<StyleProperty>.Of(property),
    };

    public static void Write(StringBuilder css, StyleProperty property, string name, in StyleValue value)
    {
        if (value.Keyword != StyleKeyword.Undefined) Declare(css, name, Keyword(value.Keyword));
        else if (property == StyleProperty.UnityFontStyleAndWeight) WriteFont(css, (FontStyle)(int)value.Number);
        else if (property == StyleProperty.UnityTextAlign) WriteAlignment(css, (TextAnchor)(int)value.Number);
        else if (property == StyleProperty.BackgroundImage) return; // its pixels are told by themselves
        else if (value.Word != null) Declare(css, name, value.Word == "no-wrap" ? "nowrap" : value.Word);
        else if (IsColor(property)) WriteColor(css.Append(css.Length == 0 ? "" : ";").Append(name).Append(':'), value.Color);
        else if (IsFinite(value.Number)) WriteNumber(css, property, name, value);
    }

    public static void WriteColor(StringBuilder css, Color color)
    {
        css.Append("rgba(").Append(Byte(color.r)).Append(',').Append(Byte(color.g)).Append(',').Append(Byte(color.b)).Append(',');
        Append(css, Mathf.Clamp01(color.a));
        css.Append(')');
    }

    public static string OfColor(Color color)
    {
        var css = new StringBuilder();
        WriteColor(css, color);
        return css.ToString();
    }

    static void Declare(StringBuilder css, string name, string value)
    {
        if (css.Length > 0) css.Append(';');
        css.Append(name).Append(':').Append(value);
    }

    static void WriteNumber(StringBuilder css, StyleProperty property, string name, in StyleValue value)
    {
        Declare(css, name, "");
        Append(css, value.Number);
        if (property is StyleProperty.FlexGrow or StyleProperty.FlexShrink or StyleProperty.Opacity) return;
        css.Append(value.Unit == LengthUnit.Percent ? "%" : "px");
    }

    static void WriteFont(StringBuilder css, FontStyle style)
    {
        Declare(css, "font-weight", style is FontStyle.Bold or FontStyle.BoldAndItalic ? "bold" : "normal");
        Declare(css, "font-style", style is FontStyle.Italic or FontStyle.BoldAndItalic ? "italic" : "normal");
    }

    static void WriteAlignment(StringBuilder css, TextAnchor anchor)
    {
        Declare(css, "text-align", ((int)anchor % 3) switch { 0 => "left", 1 => "center", _ => "right" });
        Declare(css, "align-content", ((int)anchor / 3) switch { 0 => "start", 1 => "center", _ => "end" });
    }

    static string Keyword(StyleKeyword keyword) => keyword switch { StyleKeyword.Auto => "auto", StyleKeyword.None => "none", _ => "initial" };

    static bool IsColor(StyleProperty property) => property is StyleProperty.Color or StyleProperty.BackgroundColor or StyleProperty.BorderLeftColor
        or StyleProperty.BorderTopColor or StyleProperty.BorderRightColor or StyleProperty.BorderBottomColor;

    static bool IsFinite(float number) => !float.IsNaN(number) && !float.IsInfinity(number);

    static int Byte(float part) => (int)MathF.Round(Mathf.Clamp01(part) * 255);

    static void Append(StringBuilder css, float number)
    {
        Span<char> digits = stackalloc char[40];
        number.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        css.Append(digits.Slice(0, length));
    }
}
