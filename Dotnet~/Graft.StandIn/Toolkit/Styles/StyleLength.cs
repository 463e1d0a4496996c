using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A length, or a keyword in its place.</summary>
public struct StyleLength
{
    public StyleLength(Length v)
    {
        value = v;
        keyword = StyleKeyword.Undefined;
    }

    public StyleLength(float v) : this(new Length(v))
    {
    }

    public StyleLength(StyleKeyword keyword)
    {
        value = default;
        this.keyword = keyword;
    }

    public Length value { get; set; }
    public StyleKeyword keyword { get; set; }

    public static implicit operator StyleLength(StyleKeyword keyword) => new(keyword);
    public static implicit operator StyleLength(Length v) => new(v);
    public static implicit operator StyleLength(float v) => new(v);
    public static bool operator ==(StyleLength lhs, StyleLength rhs) => lhs.Equals(rhs);
    public static bool operator !=(StyleLength lhs, StyleLength rhs) => !lhs.Equals(rhs);

    public bool Equals(StyleLength other) => value.Equals(other.value) && keyword == other.keyword;
    public override bool Equals(object obj) => obj is StyleLength other && Equals(other);
    public override int GetHashCode() => value.GetHashCode() ^ (int)keyword;

    internal StyleValue Stored => keyword == StyleKeyword.Undefined ? new StyleValue(value.value, value.unit) : new StyleValue(keyword);
    internal static StyleLength Of(in StyleValue v) => v.Keyword == StyleKeyword.Undefined
        ? new StyleLength(new Length(v.Number, v.Unit)) : new StyleLength(v.Keyword);
}
