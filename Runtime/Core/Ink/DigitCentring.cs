using System;

namespace Graft
{
    /// <summary>
    /// MNIST's own normalisation: the box around the ink is scaled, aspect kept, until its longer side is 20 pixels (each new pixel is the
    /// average of the area it covers), then shifted by whole pixels so that the ink's centre of mass is at the pixel in the middle, (14, 14) of 28x28.
    /// A classifier reads a digit well only when it was centred as those it learned from.
    /// </summary>
    public static class DigitCentring
    {
        /// <summary>Width and height of a centred image, in pixels.</summary>
        public const int Side = 28;

        /// <summary>Pixels in a centred image.</summary>
        public const int PixelCount = Side * Side;

        /// <summary>The longer side of the ink's box after scaling, in pixels.</summary>
        public const int BoxSide = 20;

        // Measured from the image's left or top edge: MNIST's digits lie around the centre of the pixel of index 14, not around the edge before it.
        internal const double Middle = Side / 2 + 0.5;

        /// <summary>Below this a pixel is dust or a soft edge, not ink that the box must hold.</summary>
        internal const int InkFloor = 48;

        /// <summary>Centres an image of any size.</summary>
        /// <param name="ink">Pixels, row-major, width * height bytes, 0 = paper, 255 = ink.</param>
        /// <param name="width">Pixels in a row.</param>
        /// <param name="height">Rows.</param>
        /// <param name="image">Receives 28 * 28 bytes, row-major.</param>
        /// <returns>False, and an empty image, where there is no ink, or none that could be seen at this size.</returns>
        /// <exception cref="ArgumentException">A length does not fit.</exception>
        public static bool Centre(ReadOnlySpan<byte> ink, int width, int height, Span<byte> image)
        {
            if (width <= 0 || height <= 0 || ink.Length != (long)width * height)
                throw new ArgumentException($"An image of {width}x{height} pixels cannot have {ink.Length} bytes.", nameof(ink));
            if (image.Length != PixelCount)
                throw new ArgumentException($"The centred image needs {PixelCount} bytes, not {image.Length}.", nameof(image));
            image.Clear();
            Span<double> box = stackalloc double[BoxSide * BoxSide];
            return Frame(ink, width, height, box, out Framing frame) && Place(box, frame, image);
        }

        /// <summary>Where ink of its form would be placed; false where there is none.</summary>
        internal static bool Frame(ReadOnlySpan<byte> ink, int width, int height, out Framing frame)
        {
            Span<double> box = stackalloc double[BoxSide * BoxSide];
            return Frame(ink, width, height, box, out frame);
        }

        /// <summary>Places ink as other ink was, however much of it there is.</summary>
        /// <returns>False, and an empty image, where there is none that could be seen.</returns>
        internal static bool Centre(ReadOnlySpan<byte> ink, int width, in Framing frame, Span<byte> image)
        {
            image.Clear();
            Span<double> box = stackalloc double[BoxSide * BoxSide];
            Average(ink, width, frame, box);
            return Place(box, frame, image);
        }

        static bool Frame(ReadOnlySpan<byte> ink, int width, int height, Span<double> box, out Framing frame)
        {
            frame = default;
            if (!Box(ink, width, height, out int left, out int top, out int right, out int bottom)) return false;
            frame = new Framing(left, top, right, bottom);
            Average(ink, width, frame, box);
            frame.Centre(box);
            return true;
        }

        // Each cell of the box gets the ink that it covers.
        static void Average(ReadOnlySpan<byte> ink, int width, in Framing frame, Span<double> box)
        {
            Span<double> line = stackalloc double[BoxSide];
            (double scale, int columns, int rows) = (frame.Scale, frame.Columns, frame.Rows);
            for (int row = 0; row < rows; row++)
            {
                Span<double> target = box.Slice(row * columns, columns);
                target.Clear();
                double from = frame.Top + row * scale, to = Math.Min(from + scale, frame.Bottom);
                for (int y = (int)from; y < to; y++)
                {
                    double share = Math.Min(y + 1, to) - Math.Max(y, from);
                    AverageRow(ink.Slice(y * width, width), frame.Left, frame.Right, scale, line.Slice(0, columns));
                    for (int column = 0; column < columns; column++) target[column] += share * line[column];
                }
            }
        }

        /// <summary>Whether a 28x28 image already has this form: its box as large and its centre of mass in the middle, within a pixel.</summary>
        internal static bool IsCentred(ReadOnlySpan<byte> ink)
        {
            if (!Box(ink, Side, Side, out int left, out int top, out int right, out int bottom)) return false;
            double mass = 0, massX = 0, massY = 0;
            for (int i = 0; i < PixelCount; i++)
            {
                mass += ink[i];
                massX += ink[i] * (i % Side + 0.5);
                massY += ink[i] * (i / Side + 0.5);
            }
            return Math.Abs(Math.Max(right - left, bottom - top) - BoxSide) <= 1
                && Math.Abs(massX / mass - Middle) <= 1 && Math.Abs(massY / mass - Middle) <= 1;
        }

        // right and bottom lie one past the ink.
        static bool Box(ReadOnlySpan<byte> ink, int width, int height, out int left, out int top, out int right, out int bottom)
        {
            left = width;
            top = height;
            right = bottom = 0;
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    if (ink[y * width + x] < InkFloor) continue;
                    left = Math.Min(left, x);
                    right = Math.Max(right, x + 1);
                    top = Math.Min(top, y);
                    bottom = y + 1;
                }
            }
            return right > 0;
        }

        static void AverageRow(ReadOnlySpan<byte> row, int left, int right, double scale, Span<double> line)
        {
            for (int column = 0; column < line.Length; column++)
            {
                double from = left + column * scale, to = Math.Min(from + scale, right), sum = 0;
                for (int x = (int)from; x < to; x++) sum += row[x] * (Math.Min(x + 1, to) - Math.Max(x, from));
                line[column] = sum;
            }
        }

        // False where all of it is too fine to be seen.
        static bool Place(ReadOnlySpan<double> box, in Framing frame, Span<byte> image)
        {
            int most = 0;
            double perArea = 1 / (frame.Scale * frame.Scale);
            for (int row = 0; row < frame.Rows; row++)
            {
                for (int column = 0; column < frame.Columns; column++)
                {
                    var ink = (byte)Math.Min(255, box[row * frame.Columns + column] * perArea + 0.5);
                    image[(frame.Y + row) * Side + frame.X + column] = ink;
                    most = Math.Max(most, ink);
                }
            }
            return most > 0;
        }
    }
}
