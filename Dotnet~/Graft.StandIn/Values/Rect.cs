using System;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>A rectangle by its least corner and its size. Setting an edge moves that edge alone.</summary>
[Serializable]
public struct Rect : IEquatable<Rect>, IFormattable
{
    float m_XMin, m_YMin, m_Width, m_Height;

    public Rect(float x, float y, float width, float height)
    {
        m_XMin = x;
        m_YMin = y;
        m_Width = width;
        m_Height = height;
    }

    public Rect(Vector2 position, Vector2 size) : this(position.x, position.y, size.x, size.y)
    {
    }

    public Rect(Rect source) => this = source;

    public static Rect zero => new(0, 0, 0, 0);

    public static Rect MinMaxRect(float xmin, float ymin, float xmax, float ymax) => new(xmin, ymin, xmax - xmin, ymax - ymin);

    public float x { get => m_XMin; set => m_XMin = value; }
    public float y { get => m_YMin; set => m_YMin = value; }
    public float width { get => m_Width; set => m_Width = value; }
    public float height { get => m_Height; set => m_Height = value; }

    public Vector2 position { get => new(x, y); set => (x, y) = (value.x, value.y); }
    public Vector2 size { get => new(width, height); set => (width, height) = (value.x, value.y); }
    public Vector2 center { get => new(x + width / 2, y + height / 2); set => (x, y) = (value.x - width / 2, value.y - height / 2); }
    public Vector2 min { get => new(xMin, yMin); set => (xMin, yMin) = (value.x, value.y); }
    public Vector2 max { get => new(xMax, yMax); set => (xMax, yMax) = (value.x, value.y); }

    public float xMin { get => x; set => (x, width) = (value, xMax - value); }
    public float yMin { get => y; set => (y, height) = (value, yMax - value); }
    public float xMax { get => x + width; set => width = value - x; }
    public float yMax { get => y + height; set => height = value - y; }

    public void Set(float x, float y, float width, float height) => this = new Rect(x, y, width, height);

    /// <summary>The least edges belong to it, the greatest do not.</summary>
    public bool Contains(Vector2 point) => point.x >= xMin && point.x < xMax && point.y >= yMin && point.y < yMax;

    public bool Contains(Vector3 point) => Contains((Vector2)point);

    /// <summary>Touching edges do not overlap.</summary>
    public bool Overlaps(Rect other) => other.xMax > xMin && other.xMin < xMax && other.yMax > yMin && other.yMin < yMax;

    public static bool operator ==(Rect lhs, Rect rhs) => lhs.Equals(rhs);
    public static bool operator !=(Rect lhs, Rect rhs) => !lhs.Equals(rhs);

    public bool Equals(Rect other) => x == other.x && y == other.y && width == other.width && height == other.height;
    public override bool Equals(object other) => other is Rect rect && Equals(rect);
    public override int GetHashCode() => HashCode.Combine(x, y, width, height);
    public override string ToString() => ToString(null, null);
    public string ToString(string format) => ToString(format, null);

    public string ToString(string format, IFormatProvider formatProvider) =>
        Written.Of("(x:{0}, y:{1}, width:{2}, height:{3})", format, "F2", formatProvider, x, y, width, height);
}
