using System;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>Three floats. == is true within 1e-5; Equals is exact.</summary>
[Serializable]
public struct Vector3 : IEquatable<Vector3>, IFormattable
{
    internal const float kEpsilon = 0.00001f;

    public float x, y, z;

    public Vector3(float x, float y, float z)
    {
        this.x = x;
        this.y = y;
        this.z = z;
    }

    public Vector3(float x, float y) : this(x, y, 0)
    {
    }

    public static Vector3 zero => new(0, 0, 0);
    public static Vector3 one => new(1, 1, 1);
    public static Vector3 up => new(0, 1, 0);
    public static Vector3 down => new(0, -1, 0);
    public static Vector3 left => new(-1, 0, 0);
    public static Vector3 right => new(1, 0, 0);
    public static Vector3 forward => new(0, 0, 1);
    public static Vector3 back => new(0, 0, -1);

    public float this[int index]
    {
        get => index switch { 0 => x, 1 => y, 2 => z, _ => throw new IndexOutOfRangeException("Invalid Vector3 index!") };
        set
        {
            if (index == 0) x = value;
            else if (index == 1) y = value;
            else if (index == 2) z = value;
            else throw new IndexOutOfRangeException("Invalid Vector3 index!");
        }
    }

    public float magnitude => MathF.Sqrt(sqrMagnitude);
    public float sqrMagnitude => x * x + y * y + z * z;

    /// <summary>Of length 1, or zero for what is too short to have a direction.</summary>
    public Vector3 normalized => magnitude > kEpsilon ? this / magnitude : zero;

    public void Normalize() => this = normalized;
    public void Set(float newX, float newY, float newZ) => this = new Vector3(newX, newY, newZ);

    public static float Dot(Vector3 lhs, Vector3 rhs) => lhs.x * rhs.x + lhs.y * rhs.y + lhs.z * rhs.z;
    public static float Distance(Vector3 a, Vector3 b) => (a - b).magnitude;
    public static Vector3 Scale(Vector3 a, Vector3 b) => new(a.x * b.x, a.y * b.y, a.z * b.z);
    public static Vector3 Min(Vector3 lhs, Vector3 rhs) => new(Mathf.Min(lhs.x, rhs.x), Mathf.Min(lhs.y, rhs.y), Mathf.Min(lhs.z, rhs.z));
    public static Vector3 Max(Vector3 lhs, Vector3 rhs) => new(Mathf.Max(lhs.x, rhs.x), Mathf.Max(lhs.y, rhs.y), Mathf.Max(lhs.z, rhs.z));
    public static Vector3 Lerp(Vector3 a, Vector3 b, float t) => LerpUnclamped(a, b, Mathf.Clamp01(t));
    public static Vector3 LerpUnclamped(Vector3 a, Vector3 b, float t) => a + (b - a) * t;

    public static Vector3 operator +(Vector3 a, Vector3 b) => new(a.x + b.x, a.y + b.y, a.z + b.z);
    public static Vector3 operator -(Vector3 a, Vector3 b) => new(a.x - b.x, a.y - b.y, a.z - b.z);
    public static Vector3 operator -(Vector3 a) => new(-a.x, -a.y, -a.z);
    public static Vector3 operator *(Vector3 a, float d) => new(a.x * d, a.y * d, a.z * d);
    public static Vector3 operator *(float d, Vector3 a) => a * d;
    public static Vector3 operator /(Vector3 a, float d) => new(a.x / d, a.y / d, a.z / d);
    public static bool operator ==(Vector3 lhs, Vector3 rhs) => (lhs - rhs).sqrMagnitude < kEpsilon * kEpsilon;
    public static bool operator !=(Vector3 lhs, Vector3 rhs) => !(lhs == rhs);

    public bool Equals(Vector3 other) => x == other.x && y == other.y && z == other.z;
    public override bool Equals(object other) => other is Vector3 vector && Equals(vector);
    public override int GetHashCode() => HashCode.Combine(x, y, z);
    public override string ToString() => ToString(null, null);
    public string ToString(string format) => ToString(format, null);
    public string ToString(string format, IFormatProvider formatProvider) => Written.Of("({0}, {1}, {2})", format, "F2", formatProvider, x, y, z);
}
