using System;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>Red, green, blue and opacity, 0 to 1 each. == is true within 1e-5; Equals is exact.</summary>
[Serializable]
public struct Color : IEquatable<Color>, IFormattable
{
    public float r, g, b, a;

    public Color(float r, float g, float b, float a)
    {
        this.r = r;
        this.g = g;
        this.b = b;
        this.a = a;
    }

    public Color(float r, float g, float b) : this(r, g, b, 1)
    {
    }

    public static Color red => new(1, 0, 0);
    public static Color green => new(0, 1, 0);
    public static Color blue => new(0, 0, 1);
    public static Color cyan => new(0, 1, 1);
    public static Color magenta => new(1, 0, 1);

    /// <summary>(1, 0.92, 0.016), as documented: not what screens call yellow.</summary>
    public static Color yellow => new(1, 235 / 255f, 4 / 255f);

    public static Color white => new(1, 1, 1);
    public static Color black => new(0, 0, 0);
    public static Color gray => new(0.5f, 0.5f, 0.5f);
    public static Color grey => gray;
    public static Color clear => new(0, 0, 0, 0);

    public float grayscale => 0.299f * r + 0.587f * g + 0.114f * b;
    public float maxColorComponent => Mathf.Max(Mathf.Max(r, g), b);

    public float this[int index]
    {
        get => index switch { 0 => r, 1 => g, 2 => b, 3 => a, _ => throw new IndexOutOfRangeException($"Invalid Color index({index})!") };
        set
        {
            if (index == 0) r = value;
            else if (index == 1) g = value;
            else if (index == 2) b = value;
            else if (index == 3) a = value;
            else throw new IndexOutOfRangeException($"Invalid Color index({index})!");
        }
    }

    public static Color Lerp(Color a, Color b, float t) => LerpUnclamped(a, b, Mathf.Clamp01(t));
    public static Color LerpUnclamped(Color a, Color b, float t) => a + (b - a) * t;

    public static Color operator +(Color a, Color b) => new(a.r + b.r, a.g + b.g, a.b + b.b, a.a + b.a);
    public static Color operator -(Color a, Color b) => new(a.r - b.r, a.g - b.g, a.b - b.b, a.a - b.a);
    public static Color operator *(Color a, Color b) => new(a.r * b.r, a.g * b.g, a.b * b.b, a.a * b.a);
    public static Color operator *(Color a, float b) => new(a.r * b, a.g * b, a.b * b, a.a * b);
    public static Color operator *(float b, Color a) => a * b;
    public static Color operator /(Color a, float b) => new(a.r / b, a.g / b, a.b / b, a.a / b);
    public static bool operator !=(Color lhs, Color rhs) => !(lhs == rhs);

    public static bool operator ==(Color lhs, Color rhs)
    {
        Color d = lhs - rhs;
        return d.r * d.r + d.g * d.g + d.b * d.b + d.a * d.a < Vector3.kEpsilon * Vector3.kEpsilon;
    }

    public bool Equals(Color other) => r == other.r && g == other.g && b == other.b && a == other.a;
    public override bool Equals(object other) => other is Color color && Equals(color);
    public override int GetHashCode() => HashCode.Combine(r, g, b, a);
    public override string ToString() => ToString(null, null);
    public string ToString(string format) => ToString(format, null);
    public string ToString(string format, IFormatProvider formatProvider) => Written.Of("RGBA({0}, {1}, {2}, {3})", format, "F3", formatProvider, r, g, b, a);
}
