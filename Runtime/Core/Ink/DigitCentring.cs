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
        const double Middle = Side / 2 + 0.5;

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
            if (!Box(ink, width, height, out int left, out int top, out int right, out int bottom)) return false;

            double scale = Math.Max(right - left, bottom - top) / (double)BoxSide; // source pixels per target pixel
            int columns = Cells((right - left) / scale), rows = Cells((bottom - top) / scale);
            Span<double> box = stackalloc double[BoxSide * BoxSide];
            Span<double> line = stackalloc double[BoxSide];
            for (int row = 0; row < rows; row++)
            {
                Span<double> target = box.Slice(row * columns, columns);
                target.Clear();
                double from = top + row * scale, to = Math.Min(from + scale, bottom);
                for (int y = (int)from; y < to; y++)
                {
                    double share = Math.Min(y + 1, to) - Math.Max(y, from);
                    AverageRow(ink.Slice(y * width, width), left, right, scale, line.Slice(0, columns));
                    for (int column = 0; column < columns; column++) target[column] += share * line[column];
                }
            }
            return Place(box, columns, rows, 1 / (scale * scale), image);
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

        // As many cells as hold the side; the slack keeps 20.000000001 from becoming 21.
        static int Cells(double side) => Math.Max(1, Math.Min(BoxSide, (int)Math.Ceiling(side - 1e-6)));

        static void AverageRow(ReadOnlySpan<byte> row, int left, int right, double scale, Span<double> line)
        {
            for (int column = 0; column < line.Length; column++)
            {
                double from = left + column * scale, to = Math.Min(from + scale, right), sum = 0;
                for (int x = (int)from; x < to; x++) sum += row[x] * (Math.Min(x + 1, to) - Math.Max(x, from));
                line[column] = sum;
            }
        }

        // Centre of mass to the middle, by whole pixels, as far as the box stays inside the image. False where all of it is too fine to be seen.
        static bool Place(ReadOnlySpan<double> box, int columns, int rows, double perArea, Span<byte> image)
        {
            double mass = 0, massX = 0, massY = 0;
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    double ink = box[row * columns + column];
                    mass += ink;
                    massX += ink * (column + 0.5);
                    massY += ink * (row + 0.5);
                }
            }
            int x = Shift(massX / mass, columns), y = Shift(massY / mass, rows);
            int most = 0;
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    var ink = (byte)Math.Min(255, box[row * columns + column] * perArea + 0.5);
                    image[(y + row) * Side + x + column] = ink;
                    most = Math.Max(most, ink);
                }
            }
            return most > 0;
        }

        static int Shift(double centre, int cells) => Math.Max(0, Math.Min(Side - cells, (int)Math.Floor(Middle - centre + 0.5)));
    }
}
