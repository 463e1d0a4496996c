using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A colour, or a keyword in its place.</summary>
public struct StyleColor
{
    public StyleColor(Color v)
    {
        value = v;
        keyword = StyleKeyword.Undefined;
    }

    public StyleColor(StyleKeyword keyword)
    {
        value = default;
        this.keyword = keyword;
    }

    public Color value { get; set; }
    public StyleKeyword keyword { get; set; }

    public static implicit operator StyleColor(StyleKeyword keyword) => new(keyword);
    public static implicit operator StyleColor(Color v) => new(v);
    public static bool operator ==(StyleColor lhs, StyleColor rhs) => lhs.Equals(rhs);
    public static bool operator !=(StyleColor lhs, StyleColor rhs) => !lhs.Equals(rhs);

    public bool Equals(StyleColor other) => value.Equals(other.value) && keyword == other.keyword;
    public override bool Equals(object obj) => obj is StyleColor other && Equals(other);
    public override int GetHashCode() => value.GetHashCode() ^ (int)keyword;

    internal StyleValue Stored => keyword == StyleKeyword.Undefined ? new StyleValue(value) : new StyleValue(keyword);
    internal static StyleColor Of(in StyleValue v) => v.Keyword == StyleKeyword.Undefined ? new StyleColor(v.Color) : new StyleColor(v.Keyword);
}
