using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A whole number, or a keyword in its place.</summary>
public struct StyleInt
{
    public StyleInt(int v)
    {
        value = v;
        keyword = StyleKeyword.Undefined;
    }

    public StyleInt(StyleKeyword keyword)
    {
        value = default;
        this.keyword = keyword;
    }

    public int value { get; set; }
    public StyleKeyword keyword { get; set; }

    public static implicit operator StyleInt(StyleKeyword keyword) => new(keyword);
    public static implicit operator StyleInt(int v) => new(v);
    public static bool operator ==(StyleInt lhs, StyleInt rhs) => lhs.Equals(rhs);
    public static bool operator !=(StyleInt lhs, StyleInt rhs) => !lhs.Equals(rhs);

    public bool Equals(StyleInt other) => value.Equals(other.value) && keyword == other.keyword;
    public override bool Equals(object obj) => obj is StyleInt other && Equals(other);
    public override int GetHashCode() => value.GetHashCode() ^ (int)keyword;

    internal StyleValue Stored => keyword == StyleKeyword.Undefined ? new StyleValue(value) : new StyleValue(keyword);
    internal static StyleInt Of(in StyleValue v) => v.Keyword == StyleKeyword.Undefined ? new StyleInt((int)v.Number) : new StyleInt(v.Keyword);
}
