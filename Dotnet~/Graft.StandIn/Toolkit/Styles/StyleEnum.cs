using System;
using System.Collections.Generic;
using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>One of several ways, or a keyword in its place.</summary>
public struct StyleEnum<T> where T : struct, IConvertible
{
    public StyleEnum(T v)
    {
        value = v;
        keyword = StyleKeyword.Undefined;
    }

    public StyleEnum(StyleKeyword keyword)
    {
        value = default;
        this.keyword = keyword;
    }

    public T value { get; set; }
    public StyleKeyword keyword { get; set; }

    public static implicit operator StyleEnum<T>(StyleKeyword keyword) => new(keyword);
    public static implicit operator StyleEnum<T>(T v) => new(v);
    public static bool operator ==(StyleEnum<T> lhs, StyleEnum<T> rhs) => lhs.Equals(rhs);
    public static bool operator !=(StyleEnum<T> lhs, StyleEnum<T> rhs) => !lhs.Equals(rhs);

    public bool Equals(StyleEnum<T> other) => EqualityComparer<T>.Default.Equals(value, other.value) && keyword == other.keyword;
    public override bool Equals(object obj) => obj is StyleEnum<T> other && Equals(other);
    public override int GetHashCode() => value.GetHashCode() ^ (int)keyword;

    internal StyleValue Stored => keyword == StyleKeyword.Undefined
        ? new StyleValue(StyleWords<T>.Index(value), StyleWords<T>.Of(value)) : new StyleValue(keyword);
    internal static StyleEnum<T> Of(in StyleValue v) => v.Keyword == StyleKeyword.Undefined
        ? new StyleEnum<T>(StyleWords<T>.At((int)v.Number)) : new StyleEnum<T>(v.Keyword);
}
