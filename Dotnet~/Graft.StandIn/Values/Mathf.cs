using System;

namespace UnityEngine;

/// <summary>Arithmetic on floats.</summary>
public struct Mathf
{
    public const float PI = MathF.PI;
    public const float Infinity = float.PositiveInfinity;
    public const float NegativeInfinity = float.NegativeInfinity;
    public const float Deg2Rad = PI / 180;
    public const float Rad2Deg = 180 / PI;
    public static readonly float Epsilon = float.Epsilon;

    public static float Sin(float f) => MathF.Sin(f);
    public static float Cos(float f) => MathF.Cos(f);
    public static float Tan(float f) => MathF.Tan(f);
    public static float Asin(float f) => MathF.Asin(f);
    public static float Acos(float f) => MathF.Acos(f);
    public static float Atan(float f) => MathF.Atan(f);
    public static float Atan2(float y, float x) => MathF.Atan2(y, x);
    public static float Sqrt(float f) => MathF.Sqrt(f);
    public static float Pow(float f, float p) => MathF.Pow(f, p);
    public static float Exp(float power) => MathF.Exp(power);
    public static float Log(float f) => MathF.Log(f);
    public static float Log(float f, float p) => MathF.Log(f, p);
    public static float Log10(float f) => MathF.Log10(f);

    public static float Abs(float f) => Math.Abs(f);
    public static int Abs(int value) => Math.Abs(value);

    // Plain comparisons: where either is a NaN the answer is b, unlike Math.Min's.
    public static float Min(float a, float b) => a < b ? a : b;
    public static float Max(float a, float b) => a > b ? a : b;
    public static int Min(int a, int b) => a < b ? a : b;
    public static int Max(int a, int b) => a > b ? a : b;

    public static float Min(params float[] values)
    {
        if (values.Length == 0) return 0;
        float least = values[0];
        foreach (float value in values) least = Min(value, least);
        return least;
    }

    public static float Max(params float[] values)
    {
        if (values.Length == 0) return 0;
        float most = values[0];
        foreach (float value in values) most = Max(value, most);
        return most;
    }

    public static float Ceil(float f) => MathF.Ceiling(f);
    public static float Floor(float f) => MathF.Floor(f);

    /// <summary>A number halfway between two goes to the even one.</summary>
    public static float Round(float f) => MathF.Round(f);

    public static int CeilToInt(float f) => (int)Math.Ceiling(f);
    public static int FloorToInt(float f) => (int)Math.Floor(f);

    /// <summary>A number halfway between two goes to the even one.</summary>
    public static int RoundToInt(float f) => (int)Math.Round(f);

    /// <summary>1 for zero, too.</summary>
    public static float Sign(float f) => f >= 0 ? 1 : -1;

    public static float Clamp(float value, float min, float max) => value < min ? min : value > max ? max : value;
    public static int Clamp(int value, int min, int max) => value < min ? min : value > max ? max : value;
    public static float Clamp01(float value) => Clamp(value, 0, 1);

    public static float Lerp(float a, float b, float t) => LerpUnclamped(a, b, Clamp01(t));
    public static float LerpUnclamped(float a, float b, float t) => a + (b - a) * t;
    public static float InverseLerp(float a, float b, float value) => a == b ? 0 : Clamp01((value - a) / (b - a));
    public static float MoveTowards(float current, float target, float maxDelta) =>
        Abs(target - current) <= maxDelta ? target : current + Sign(target - current) * maxDelta;

    public static float SmoothStep(float from, float to, float t)
    {
        t = Clamp01(t);
        return LerpUnclamped(from, to, t * t * (3 - 2 * t));
    }

    public static float Repeat(float t, float length) => Clamp(t - Floor(t / length) * length, 0, length);
    public static float PingPong(float t, float length) => length - Abs(Repeat(t, length * 2) - length);

    /// <summary>Within a millionth of the larger of the two, or within eight times the least float.</summary>
    public static bool Approximately(float a, float b) => Abs(b - a) < Max(0.000001f * Max(Abs(a), Abs(b)), Epsilon * 8);
}
