using System;
using System.Collections.Generic;
using System.Text;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>The styles that an element has of its own. Most have few.</summary>
sealed class StyleValues
{
    static readonly string[] Names = Array.ConvertAll((StyleProperty[])Enum.GetValues(typeof(StyleProperty)), StyleCss.Name);

    readonly VisualElement owner;
    readonly List<(StyleProperty property, StyleValue value)> all = new();

    public StyleValues(VisualElement owner) => this.owner = owner;

    /// <summary>Null where there is none, or it is destroyed.</summary>
    public Texture Picture
    {
        get
        {
            Texture2D picture = this[StyleProperty.BackgroundImage].Picture;
            return picture == null ? null : picture;
        }
    }

    public StyleValue this[StyleProperty property]
    {
        get
        {
            int at = IndexOf(property);
            return at < 0 ? StyleValue.None : all[at].value;
        }
        set
        {
            int at = IndexOf(property);
            if (value.Keyword == StyleKeyword.Null)
            {
                if (at < 0) return;
                all.RemoveAt(at);
            }
            else if (at < 0) all.Add((property, value));
            else if (all[at].value.IsSame(value)) return;
            else all[at] = (property, value);
            owner.Mark(property == StyleProperty.BackgroundImage ? Changes.Style | Changes.Picture : Changes.Style);
        }
    }

    /// <summary>As declarations, in the order in which they were first set; that does not matter, for none of them overrides another.</summary>
    public void Write(StringBuilder css)
    {
        foreach (var (property, value) in all) StyleCss.Write(css, property, Names[(int)property], value);
    }

    int IndexOf(StyleProperty property)
    {
        for (int i = 0; i < all.Count; i++)
            if (all[i].property == property) return i;
        return -1;
    }
}
