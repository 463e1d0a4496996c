using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>What is seen behind an element, or a keyword in its place.</summary>
public struct StyleBackground
{
    public StyleBackground(Background v)
    {
        value = v;
        keyword = StyleKeyword.Undefined;
    }

    public StyleBackground(Texture2D v) : this(Background.FromTexture2D(v))
    {
    }

    public StyleBackground(StyleKeyword keyword)
    {
        value = default;
        this.keyword = keyword;
    }

    public Background value { get; set; }
    public StyleKeyword keyword { get; set; }

    public static implicit operator StyleBackground(StyleKeyword keyword) => new(keyword);
    public static implicit operator StyleBackground(Background v) => new(v);
    public static implicit operator StyleBackground(Texture2D v) => new(v);
    public static bool operator ==(StyleBackground lhs, StyleBackground rhs) => lhs.Equals(rhs);
    public static bool operator !=(StyleBackground lhs, StyleBackground rhs) => !lhs.Equals(rhs);

    public bool Equals(StyleBackground other) => value.Equals(other.value) && keyword == other.keyword;
    public override bool Equals(object obj) => obj is StyleBackground other && Equals(other);
    public override int GetHashCode() => value.GetHashCode() ^ (int)keyword;

    internal StyleValue Stored => keyword == StyleKeyword.Undefined ? new StyleValue(value.texture) : new StyleValue(keyword);
    internal static StyleBackground Of(in StyleValue v) => v.Keyword == StyleKeyword.Undefined
        ? new StyleBackground(Background.FromTexture2D(v.Picture)) : new StyleBackground(v.Keyword);
}
