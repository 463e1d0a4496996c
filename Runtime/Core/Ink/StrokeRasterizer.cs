using System;

namespace Graft
{
    /// <summary>
    /// Ink on a small canvas: one byte per pixel, row-major, 0 = paper, 255 = ink. A stroke is a chain of segments with round ends whose
    /// radius runs linearly from one end to the other. Only + - * / and square roots in double precision, so every machine draws the same.
    /// </summary>
    public sealed class StrokeRasterizer
    {
        /// <summary>An empty canvas.</summary>
        /// <param name="width">Pixels in a row, positive.</param>
        /// <param name="height">Rows, positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">A side is not positive.</exception>
        public StrokeRasterizer(int width, int height)
        {
            if (width <= 0) throw new ArgumentOutOfRangeException(nameof(width), width, "A canvas is at least one pixel wide.");
            if (height <= 0) throw new ArgumentOutOfRangeException(nameof(height), height, "A canvas is at least one pixel high.");
            Width = width;
            Height = height;
            Ink = new byte[checked(width * height)];
        }

        /// <summary>Pixels in a row.</summary>
        public int Width { get; }

        /// <summary>Rows.</summary>
        public int Height { get; }

        /// <summary>The pixels, row-major; written in place by every segment.</summary>
        public byte[] Ink { get; }

        /// <summary>Back to paper.</summary>
        public void Clear() => Array.Clear(Ink, 0, Ink.Length);

        /// <summary>Inks one segment; what lies outside the canvas is cut off.</summary>
        /// <param name="x0">First end in pixels; the first pixel's centre is at (0.5, 0.5), y grows downwards.</param>
        /// <param name="y0">First end, y.</param>
        /// <param name="radius0">Half the stroke's width at the first end, in pixels.</param>
        /// <param name="x1">Second end, x.</param>
        /// <param name="y1">Second end, y.</param>
        /// <param name="radius1">Half the stroke's width at the second end, in pixels.</param>
        public void Segment(double x0, double y0, double radius0, double x1, double y1, double radius1)
        {
            double reach = Math.Max(radius0, radius1) + 0.5;
            int left = First(Math.Min(x0, x1) - reach), right = Last(Math.Max(x0, x1) + reach, Width);
            int top = First(Math.Min(y0, y1) - reach), bottom = Last(Math.Max(y0, y1) + reach, Height);
            double dx = x1 - x0, dy = y1 - y0, lengthSquared = dx * dx + dy * dy;
            double perLength = lengthSquared > 0 ? 1 / lengthSquared : 0;
            for (int row = top; row <= bottom; row++)
            {
                double py = row + 0.5 - y0;
                for (int column = left; column <= right; column++)
                {
                    // The nearest point of the segment's axis is at t; coverage falls from 1 to 0 over the one pixel around the edge.
                    double px = column + 0.5 - x0;
                    double t = (px * dx + py * dy) * perLength;
                    t = t < 0 ? 0 : t > 1 ? 1 : t;
                    double ax = px - t * dx, ay = py - t * dy, distanceSquared = ax * ax + ay * ay;
                    double outer = radius0 + t * (radius1 - radius0) + 0.5;
                    if (outer <= 0 || distanceSquared >= outer * outer) continue;
                    double cover = outer - Math.Sqrt(distanceSquared);
                    byte ink = cover >= 1 ? (byte)255 : (byte)(cover * 255 + 0.5);
                    int at = row * Width + column;
                    if (ink > Ink[at]) Ink[at] = ink;
                }
            }
        }

        // Clamped before the cast: a far-away or non-finite point must not wrap around.
        static int First(double from) => from > 0 ? (int)Math.Min(from, int.MaxValue / 2) : 0;

        static int Last(double to, int side) => to < side - 1 ? (to < 0 ? -1 : (int)to) : side - 1;
    }
}
