using System;
using System.Runtime.InteropServices;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>Red, green, blue and opacity, a byte each, in this order in memory. Unity 2022.3 compares it by Equals only.</summary>
[Serializable]
[StructLayout(LayoutKind.Sequential)]
public struct Color32 : IFormattable
{
    public byte r, g, b, a;

    public Color32(byte r, byte g, byte b, byte a)
    {
        this.r = r;
        this.g = g;
        this.b = b;
        this.a = a;
    }

    public byte this[int index]
    {
        get => index switch { 0 => r, 1 => g, 2 => b, 3 => a, _ => throw new IndexOutOfRangeException($"Invalid Color32 index({index})!") };
        set
        {
            if (index == 0) r = value;
            else if (index == 1) g = value;
            else if (index == 2) b = value;
            else if (index == 3) a = value;
            else throw new IndexOutOfRangeException($"Invalid Color32 index({index})!");
        }
    }

    public static Color32 Lerp(Color32 a, Color32 b, float t) => LerpUnclamped(a, b, Mathf.Clamp01(t));
    public static Color32 LerpUnclamped(Color32 a, Color32 b, float t) =>
        new(Between(a.r, b.r, t), Between(a.g, b.g, t), Between(a.b, b.b, t), Between(a.a, b.a, t));

    public static implicit operator Color32(Color c) => new(Byte(c.r), Byte(c.g), Byte(c.b), Byte(c.a));
    public static implicit operator Color(Color32 c) => new(c.r / 255f, c.g / 255f, c.b / 255f, c.a / 255f);

    public override string ToString() => ToString(null, null);
    public string ToString(string format) => ToString(format, null);
    public string ToString(string format, IFormatProvider formatProvider) => Written.Of("RGBA({0}, {1}, {2}, {3})", format, "", formatProvider, r, g, b, a);

    // Clamped to 0 … 1, then to the nearest.
    static byte Byte(float part) => (byte)Mathf.Round(Mathf.Clamp01(part) * 255);

    static byte Between(byte from, byte to, float t) => (byte)(from + (to - from) * t);
}
