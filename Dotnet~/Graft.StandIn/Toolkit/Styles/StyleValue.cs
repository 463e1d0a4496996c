using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>A style of any type: a keyword, or a length, number, word, colour or picture.</summary>
readonly struct StyleValue
{
    public static readonly StyleValue None = new(StyleKeyword.Null);

    public readonly StyleKeyword Keyword;
    public readonly float Number;
    public readonly LengthUnit Unit;
    public readonly string Word;
    public readonly Color Color;
    public readonly Texture2D Picture;

    public StyleValue(StyleKeyword keyword) : this() => Keyword = keyword;
    public StyleValue(float number) : this() => Number = number;
    public StyleValue(float number, LengthUnit unit) : this() => (Number, Unit) = (number, unit);
    public StyleValue(int number, string word) : this() => (Number, Word) = (number, word);
    public StyleValue(Color color) : this() => Color = color;
    public StyleValue(Texture2D picture) : this() => Picture = picture;

    public bool IsSame(in StyleValue other) => Keyword == other.Keyword && Number.Equals(other.Number) && Unit == other.Unit && Word == other.Word
        && Color.Equals(other.Color) && ReferenceEquals(Picture, other.Picture);
}
