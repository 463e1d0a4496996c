using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A number, or a keyword in its place.</summary>
public struct StyleFloat
{
    public StyleFloat(float v)
    {
        value = v;
        keyword = StyleKeyword.Undefined;
    }

    public StyleFloat(StyleKeyword keyword)
    {
        value = default;
        this.keyword = keyword;
    }

    public float value { get; set; }
    public StyleKeyword keyword { get; set; }

    public static implicit operator StyleFloat(StyleKeyword keyword) => new(keyword);
    public static implicit operator StyleFloat(float v) => new(v);
    public static bool operator ==(StyleFloat lhs, StyleFloat rhs) => lhs.Equals(rhs);
    public static bool operator !=(StyleFloat lhs, StyleFloat rhs) => !lhs.Equals(rhs);

    public bool Equals(StyleFloat other) => value.Equals(other.value) && keyword == other.keyword;
    public override bool Equals(object obj) => obj is StyleFloat other && Equals(other);
    public override int GetHashCode() => value.GetHashCode() ^ (int)keyword;

    internal StyleValue Stored => keyword == StyleKeyword.Undefined ? new StyleValue(value) : new StyleValue(keyword);
    internal static StyleFloat Of(in StyleValue v) => v.Keyword == StyleKeyword.Undefined ? new StyleFloat(v.Number) : new StyleFloat(v.Keyword);
}
