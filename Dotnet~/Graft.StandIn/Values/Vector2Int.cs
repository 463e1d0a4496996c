using System;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>Two integers.</summary>
[Serializable]
public struct Vector2Int : IEquatable<Vector2Int>, IFormattable
{
    int m_X, m_Y;

    public Vector2Int(int x, int y)
    {
        m_X = x;
        m_Y = y;
    }

    public static Vector2Int zero => new(0, 0);
    public static Vector2Int one => new(1, 1);
    public static Vector2Int up => new(0, 1);
    public static Vector2Int down => new(0, -1);
    public static Vector2Int left => new(-1, 0);
    public static Vector2Int right => new(1, 0);

    public int x { get => m_X; set => m_X = value; }
    public int y { get => m_Y; set => m_Y = value; }

    public int this[int index]
    {
        get => index switch { 0 => x, 1 => y, _ => throw new IndexOutOfRangeException($"Invalid Vector2Int index addressed: {index}!") };
        set
        {
            if (index == 0) x = value;
            else if (index == 1) y = value;
            else throw new IndexOutOfRangeException($"Invalid Vector2Int index addressed: {index}!");
        }
    }

    public float magnitude => MathF.Sqrt(sqrMagnitude);
    public int sqrMagnitude => x * x + y * y;

    public void Set(int x, int y) => this = new Vector2Int(x, y);

    public static float Distance(Vector2Int a, Vector2Int b) => (a - b).magnitude;
    public static Vector2Int Min(Vector2Int lhs, Vector2Int rhs) => new(Math.Min(lhs.x, rhs.x), Math.Min(lhs.y, rhs.y));
    public static Vector2Int Max(Vector2Int lhs, Vector2Int rhs) => new(Math.Max(lhs.x, rhs.x), Math.Max(lhs.y, rhs.y));
    public static Vector2Int FloorToInt(Vector2 v) => new(Mathf.FloorToInt(v.x), Mathf.FloorToInt(v.y));
    public static Vector2Int CeilToInt(Vector2 v) => new(Mathf.CeilToInt(v.x), Mathf.CeilToInt(v.y));
    public static Vector2Int RoundToInt(Vector2 v) => new(Mathf.RoundToInt(v.x), Mathf.RoundToInt(v.y));

    public static Vector2Int operator +(Vector2Int a, Vector2Int b) => new(a.x + b.x, a.y + b.y);
    public static Vector2Int operator -(Vector2Int a, Vector2Int b) => new(a.x - b.x, a.y - b.y);
    public static Vector2Int operator -(Vector2Int v) => new(-v.x, -v.y);
    public static Vector2Int operator *(Vector2Int a, Vector2Int b) => new(a.x * b.x, a.y * b.y);
    public static Vector2Int operator *(Vector2Int a, int b) => new(a.x * b, a.y * b);
    public static Vector2Int operator *(int a, Vector2Int b) => b * a;
    public static Vector2Int operator /(Vector2Int a, int b) => new(a.x / b, a.y / b);
    public static bool operator ==(Vector2Int lhs, Vector2Int rhs) => lhs.Equals(rhs);
    public static bool operator !=(Vector2Int lhs, Vector2Int rhs) => !lhs.Equals(rhs);
    public static implicit operator Vector2(Vector2Int v) => new(v.x, v.y);

    public bool Equals(Vector2Int other) => x == other.x && y == other.y;
    public override bool Equals(object other) => other is Vector2Int vector && Equals(vector);
    public override int GetHashCode() => HashCode.Combine(x, y);
    public override string ToString() => ToString(null, null);
    public string ToString(string format) => ToString(format, null);
    public string ToString(string format, IFormatProvider formatProvider) => Written.Of("({0}, {1})", format, "", formatProvider, x, y);
}
