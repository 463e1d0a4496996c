namespace UnityEngine.UIElements;

/// <summary>So many pixels, or a part of the parent's length.</summary>
public struct Length
{
    public Length(float value) : this(value, LengthUnit.Pixel)
    {
    }

    public Length(float value, LengthUnit unit)
    {
        this.value = value;
        this.unit = unit;
    }

    public float value { get; set; }
    public LengthUnit unit { get; set; }

    public static Length Percent(float value) => new(value, LengthUnit.Percent);

    public static implicit operator Length(float value) => new(value);
    public static bool operator ==(Length lhs, Length rhs) => lhs.Equals(rhs);
    public static bool operator !=(Length lhs, Length rhs) => !lhs.Equals(rhs);

    public bool Equals(Length other) => value == other.value && unit == other.unit;
    public override bool Equals(object obj) => obj is Length other && Equals(other);
    public override int GetHashCode() => value.GetHashCode() ^ (int)unit;
}
