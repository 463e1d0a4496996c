using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Graft.StandIn.Toolkit;

/// <summary>The properties of USS: which there are, and what a browser calls them.</summary>
static class UssProperties
{
    const string Lengths =
        "width height min-width min-height max-width max-height left top right bottom flex-basis margin margin-left margin-top margin-right margin-bottom "
        + "padding padding-left padding-top padding-right padding-bottom border-radius border-top-left-radius border-top-right-radius "
        + "border-bottom-left-radius border-bottom-right-radius font-size letter-spacing word-spacing";

    const string Alike =
        "flex flex-grow flex-shrink flex-direction flex-wrap align-items align-self align-content justify-content border-color border-left-color "
        + "border-top-color border-right-color border-bottom-color background-color color opacity display visibility position overflow text-overflow white-space "
        + "rotate scale translate transform-origin transition transition-property transition-duration transition-delay transition-timing-function";

    const string BorderWidths = "border-width border-left-width border-top-width border-right-width border-bottom-width";

    // Of Unity, but with nothing like it in a browser, or nothing that Graft's windows need.
    const string Missing =
        "background-image background-position background-position-x background-position-y background-repeat background-size -unity-background-image-tint-color "
        + "-unity-background-scale-mode -unity-font -unity-font-definition -unity-overflow-clip-box -unity-paragraph-spacing -unity-slice-bottom "
        + "-unity-slice-left -unity-slice-right -unity-slice-scale -unity-slice-top -unity-text-outline -unity-text-outline-color -unity-text-outline-width "
        + "-unity-text-overflow-position text-shadow all";

    static readonly Dictionary<string, Func<string, string>> Known = Table();
    static readonly HashSet<string> KnownToUnity = new(Missing.Split(' '), StringComparer.Ordinal);
    static readonly Regex Bare = new(@"(?<![\w.#\-])-?(\d+\.?\d*|\.\d+)(?![\w.%])");

    static readonly Dictionary<string, string> Cursors = new(StringComparer.Ordinal)
    {
        ["arrow"] = "default", ["text"] = "text", ["link"] = "pointer", ["resize-vertical"] = "ns-resize", ["resize-horizontal"] = "ew-resize", ["pan"] = "grab",
        ["resize-up-right"] = "nesw-resize", ["resize-up-left"] = "nwse-resize", ["slide-arrow"] = "ew-resize", ["move-arrow"] = "move", ["zoom"] = "zoom-in",
        ["initial"] = "initial",
    };

    static readonly Dictionary<string, string> FontStyles = new(StringComparer.Ordinal)
    {
        ["normal"] = "font-weight:normal;font-style:normal", ["bold"] = "font-weight:bold;font-style:normal", ["italic"] = "font-weight:normal;font-style:italic",
        ["bold-and-italic"] = "font-weight:bold;font-style:italic", ["initial"] = "font-weight:normal;font-style:normal",
    };

    /// <summary>What is wrong with a declaration; null if nothing is.</summary>
    public static string Problem(string name, string value)
    {
        if (KnownToUnity.Contains(name)) return $"the property \"{name}\" is Unity's, but the stand-in has nothing like it: do without it";
        if (!Known.TryGetValue(name, out Func<string, string> translate)) return $"the property \"{name}\" is unknown";
        return IsReference(value) || translate(value) != null ? null : $"the property \"{name}\" cannot be \"{value}\"";
    }

    /// <summary>In CSS, without a semicolon at the end.</summary>
    public static string Css(string name, string value) => Known[name](value);

    static bool IsReference(string value) => value.Contains("var(", StringComparison.Ordinal);

    static Dictionary<string, Func<string, string>> Table()
    {
        var table = new Dictionary<string, Func<string, string>>(StringComparer.Ordinal);
        foreach (string each in Lengths.Split(' ')) table[each] = value => $"{each}:{Pixels(value)}";
        foreach (string each in Alike.Split(' ')) table[each] = value => $"{each}:{value}";
        foreach (string each in BorderWidths.Split(' ')) table[each] = value => $"{each.Replace("width", "style")}:solid;{each}:{Pixels(value)}";
        table["-unity-font-style"] = value => FontStyles.TryGetValue(value, out string css) ? css : null;
        table["-unity-text-align"] = TextAlign;
        table["cursor"] = value => Cursors.TryGetValue(value, out string css) ? $"cursor:{css}" : null;
        return table;
    }

    // A bare number is pixels in USS and nothing in CSS; zero is zero.
    static string Pixels(string value) => IsReference(value) ? value : Bare.Replace(value, match => match.Value == "0" ? "0" : match.Value + "px");

    // The line within the text, and the text within its element, which lays out its only child from the top.
    static string TextAlign(string value)
    {
        string[] parts = value.Split('-');
        string line = parts.Last() switch { "left" => "left", "center" => "center", "right" => "right", _ => null };
        string block = parts[0] switch { "upper" => "start", "middle" => "center", "lower" => "end", _ => null };
        return parts.Length != 2 || line == null || block == null ? null : $"text-align:{line};align-content:{block}";
    }
}
