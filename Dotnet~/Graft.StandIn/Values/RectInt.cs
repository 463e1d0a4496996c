using System;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>A rectangle of whole units, such as pixels of a texture.</summary>
[Serializable]
public struct RectInt : IEquatable<RectInt>, IFormattable
{
    int m_XMin, m_YMin, m_Width, m_Height;

    public RectInt(int xMin, int yMin, int width, int height)
    {
        m_XMin = xMin;
        m_YMin = yMin;
        m_Width = width;
        m_Height = height;
    }

    public RectInt(Vector2Int position, Vector2Int size) : this(position.x, position.y, size.x, size.y)
    {
    }

    public int x { get => m_XMin; set => m_XMin = value; }
    public int y { get => m_YMin; set => m_YMin = value; }
    public int width { get => m_Width; set => m_Width = value; }
    public int height { get => m_Height; set => m_Height = value; }

    public Vector2Int position { get => new(x, y); set => (x, y) = (value.x, value.y); }
    public Vector2Int size { get => new(width, height); set => (width, height) = (value.x, value.y); }
    public Vector2 center => new(x + width / 2f, y + height / 2f);

    // A negative size reaches to the other side of x and y.
    public int xMin { get => Math.Min(x, x + width); set => (x, width) = (value, xMax - value); }
    public int yMin { get => Math.Min(y, y + height); set => (y, height) = (value, yMax - value); }
    public int xMax { get => Math.Max(x, x + width); set => width = value - x; }
    public int yMax { get => Math.Max(y, y + height); set => height = value - y; }

    /// <summary>The least edges belong to it, the greatest do not.</summary>
    public bool Contains(Vector2Int position) => position.x >= xMin && position.x < xMax && position.y >= yMin && position.y < yMax;

    /// <summary>Touching edges do not overlap.</summary>
    public bool Overlaps(RectInt other) => other.xMin < xMax && other.xMax > xMin && other.yMin < yMax && other.yMax > yMin;

    public bool Equals(RectInt other) => x == other.x && y == other.y && width == other.width && height == other.height;
    public override bool Equals(object other) => other is RectInt rect && Equals(rect);
    public override int GetHashCode() => HashCode.Combine(x, y, width, height);
    public override string ToString() => ToString(null, null);
    public string ToString(string format) => ToString(format, null);

    public string ToString(string format, IFormatProvider formatProvider) =>
        Written.Of("(x:{0}, y:{1}, width:{2}, height:{3})", format, "", formatProvider, x, y, width, height);
}
