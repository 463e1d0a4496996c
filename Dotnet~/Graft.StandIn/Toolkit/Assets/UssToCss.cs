using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>
/// Says in CSS what a sheet says in USS, for the element that it was added to and all below it. An element there carries its type as data-type, its name as
/// data-name, and its classes; a control's native parts lie within it.
/// </summary>
public static class UssToCss
{
    // What a control's own element cannot tell by itself, its native part does.
    static readonly Dictionary<string, string> Pseudo = new(StringComparer.Ordinal)
    {
        [":hover"] = ":hover", [":active"] = ":active", [":focus"] = ":focus-within",
        [":disabled"] = ":is(:disabled,[aria-disabled=\"true\"],[data-enabled=\"false\"])",
        [":enabled"] = ":not(:is(:disabled,[aria-disabled=\"true\"],[data-enabled=\"false\"]))",
        [":checked"] = ":is([aria-pressed=\"true\"],[aria-checked=\"true\"],[data-value=\"true\"],:has(input:checked))",
    };

    // Rules of sheets win over those of the theme and the client's own, whatever these say; among each other nothing changes. Always true, and as strong as a name.
    const string Strength = ":not(#_)";

    /// <summary>For messages.</summary>
    internal static string States => string.Join(" ", Pseudo.Keys) + " :root";

    /// <summary>The sheet in CSS.</summary>
    /// <param name="sheet">Rules that were read.</param>
    /// <param name="scope">A CSS selector of the element that the sheet was added to, such as [data-id="7"].</param>
    public static string Translate(StyleSheet sheet, string scope)
    {
        var css = new StringBuilder();
        foreach (StyleRule rule in sheet.Rules)
            css.Append(string.Join(",\n", rule.Selectors.Select(each => Selector(each, scope)))).Append(" {").Append(Declarations(rule.Declarations)).Append("}\n");
        return css.ToString();
    }

    /// <summary>The declarations of a style attribute, or of a rule.</summary>
    internal static string Declarations(IEnumerable<StyleDeclaration> declarations) =>
        string.Concat(declarations.Select(each => (each.IsVariable ? $"{each.Name}:{each.Value}" : UssProperties.Css(each.Name, each.Value)) + ";"));

    internal static bool Knows(string state) => state == ":root" || Pseudo.ContainsKey(state);

    static string Selector(StyleSelector selector, string scope)
    {
        var css = new StringBuilder();
        for (int i = 0; i < selector.Steps.Count; i++)
        {
            StyleStep step = selector.Steps[i];
            if (i > 0) css.Append(step.IsChild ? ">" : " ");
            bool isLast = i == selector.Steps.Count - 1;
            // A state of an element within must not come before its type, and the root is where the sheet is.
            foreach (string part in step.Parts) css.Append(Part(part, scope));
            if (isLast && !step.Parts.Contains(":root")) css.Append($":where({scope},{scope} *)");
        }
        return css.Append(Strength).ToString();
    }

    // As strong as in USS: a type less than a class, a name more.
    static string Part(string part, string scope) => part[0] switch
    {
        '*' => "*",
        '.' => part,
        '#' => $":where([data-name=\"{part.Substring(1)}\"]):not(#_)",
        ':' => part == ":root" ? $":is({scope})" : Pseudo[part],
        _ => $":where([data-type=\"{part}\"]):not(_)",
    };
}
