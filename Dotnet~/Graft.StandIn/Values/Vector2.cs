using System;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>Two floats. == is true within 1e-5; Equals is exact.</summary>
[Serializable]
public struct Vector2 : IEquatable<Vector2>, IFormattable
{
    internal const float kEpsilon = 0.00001f;

    public float x, y;

    public Vector2(float x, float y)
    {
        this.x = x;
        this.y = y;
    }

    public static Vector2 zero => new(0, 0);
    public static Vector2 one => new(1, 1);
    public static Vector2 up => new(0, 1);
    public static Vector2 down => new(0, -1);
    public static Vector2 left => new(-1, 0);
    public static Vector2 right => new(1, 0);

    public float this[int index]
    {
        get => index switch { 0 => x, 1 => y, _ => throw new IndexOutOfRangeException("Invalid Vector2 index!") };
        set
        {
            if (index == 0) x = value;
            else if (index == 1) y = value;
            else throw new IndexOutOfRangeException("Invalid Vector2 index!");
        }
    }

    public float magnitude => MathF.Sqrt(sqrMagnitude);
    public float sqrMagnitude => x * x + y * y;

    /// <summary>Of length 1, or zero for what is too short to have a direction.</summary>
    public Vector2 normalized => magnitude > kEpsilon ? this / magnitude : zero;

    public void Normalize() => this = normalized;
    public void Set(float newX, float newY) => this = new Vector2(newX, newY);

    public static float Dot(Vector2 lhs, Vector2 rhs) => lhs.x * rhs.x + lhs.y * rhs.y;
    public static float Distance(Vector2 a, Vector2 b) => (a - b).magnitude;
    public static Vector2 Scale(Vector2 a, Vector2 b) => new(a.x * b.x, a.y * b.y);
    public static Vector2 Min(Vector2 lhs, Vector2 rhs) => new(Mathf.Min(lhs.x, rhs.x), Mathf.Min(lhs.y, rhs.y));
    public static Vector2 Max(Vector2 lhs, Vector2 rhs) => new(Mathf.Max(lhs.x, rhs.x), Mathf.Max(lhs.y, rhs.y));
    public static Vector2 Lerp(Vector2 a, Vector2 b, float t) => LerpUnclamped(a, b, Mathf.Clamp01(t));
    public static Vector2 LerpUnclamped(Vector2 a, Vector2 b, float t) => a + (b - a) * t;
    public static Vector2 ClampMagnitude(Vector2 vector, float maxLength) => vector.magnitude > maxLength ? vector.normalized * maxLength : vector;

    public static Vector2 MoveTowards(Vector2 current, Vector2 target, float maxDistanceDelta)
    {
        Vector2 way = target - current;
        float length = way.magnitude;
        return length == 0 || (maxDistanceDelta >= 0 && length <= maxDistanceDelta) ? target : current + way / length * maxDistanceDelta;
    }

    public static Vector2 operator +(Vector2 a, Vector2 b) => new(a.x + b.x, a.y + b.y);
    public static Vector2 operator -(Vector2 a, Vector2 b) => new(a.x - b.x, a.y - b.y);
    public static Vector2 operator -(Vector2 a) => new(-a.x, -a.y);
    public static Vector2 operator *(Vector2 a, Vector2 b) => new(a.x * b.x, a.y * b.y);
    public static Vector2 operator *(Vector2 a, float d) => new(a.x * d, a.y * d);
    public static Vector2 operator *(float d, Vector2 a) => a * d;
    public static Vector2 operator /(Vector2 a, Vector2 b) => new(a.x / b.x, a.y / b.y);
    public static Vector2 operator /(Vector2 a, float d) => new(a.x / d, a.y / d);
    public static bool operator ==(Vector2 lhs, Vector2 rhs) => (lhs - rhs).sqrMagnitude < kEpsilon * kEpsilon;
    public static bool operator !=(Vector2 lhs, Vector2 rhs) => !(lhs == rhs);
    public static implicit operator Vector2(Vector3 v) => new(v.x, v.y);
    public static implicit operator Vector3(Vector2 v) => new(v.x, v.y, 0);

    public bool Equals(Vector2 other) => x == other.x && y == other.y;
    public override bool Equals(object other) => other is Vector2 vector && Equals(vector);
    public override int GetHashCode() => HashCode.Combine(x, y);
    public override string ToString() => ToString(null, null);
    public string ToString(string format) => ToString(format, null);
    public string ToString(string format, IFormatProvider formatProvider) => Written.Of("({0}, {1})", format, "F2", formatProvider, x, y);
}
