using System;

namespace Graft
{
    /// <summary>
    /// An image of any size, dark ink on light paper or light on dark, turned into the 28x28 form of MNIST's digits. The border tells the paper
    /// (a plane: shading is allowed), Otsu's threshold tells ink from paper, its side of the paper's level tells the polarity, the paper's noise goes,
    /// and <see cref="DigitCentring"/> does the rest. Allocates nothing.
    /// </summary>
    public static class InkImage
    {
        /// <summary>Pixels of an image at most: what is larger is refused before anything is read.</summary>
        public const int MostPixels = 1 << 24;

        // Longer images are first averaged down, which also takes noise away.
        const int LongestSide = 448;

        // Levels between ink and paper at least; less is a blank sheet.
        const int LeastContrast = 24;

        // From this side on a single pixel is dust and no part of a stroke.
        const int DustSide = 2 * DigitCentring.Side;

        // Of the pixels, so many are transparent where strokes stand on nothing; a round picture's corners are fewer (a fifth).
        const double StrokesOnNothing = 0.25;

        /// <summary>Finds the ink and centres it.</summary>
        /// <param name="grey">Width * height bytes, row-major; overwritten.</param>
        /// <param name="width">Pixels in a row.</param>
        /// <param name="height">Rows.</param>
        /// <param name="image">Receives 28 * 28 bytes, row-major, 0 = paper, 255 = ink.</param>
        /// <returns>False, and an empty image, where there is no ink.</returns>
        /// <exception cref="ArgumentException">A length does not fit, or the image is too large.</exception>
        public static bool Centre(Span<byte> grey, int width, int height, Span<byte> image)
        {
            if (width <= 0 || height <= 0 || grey.Length != (long)width * height)
                throw new ArgumentException($"An image of {width}x{height} pixels cannot have {grey.Length} bytes.", nameof(grey));
            if (grey.Length > MostPixels)
                throw new ArgumentException($"An image of {width}x{height} pixels is too large: scale it down to at most {MostPixels} pixels.", nameof(grey));
            if (image.Length != DigitCentring.PixelCount)
                throw new ArgumentException($"The centred image needs {DigitCentring.PixelCount} bytes, not {image.Length}.", nameof(image));
            Reduce(grey, ref width, ref height);
            Span<byte> ink = grey.Slice(0, width * height);
            image.Clear();
            if (!Find(ink, width, height)) return false;
            if (width != DigitCentring.Side || height != DigitCentring.Side || !DigitCentring.IsCentred(ink))
                return DigitCentring.Centre(ink, width, height, image);
            ink.CopyTo(image);
            return true;
        }

        /// <summary>
        /// The grey levels of a coloured image (luma of ITU-R BT.601). Transparent pixels are paper: where strokes stand on nothing, paper that is dark
        /// for light strokes and light for dark ones, else the level that most of the image has.
        /// </summary>
        /// <param name="rgba">Red, green, blue, alpha (not premultiplied) in turn: four bytes for each of grey.</param>
        /// <param name="grey">Receives the levels.</param>
        /// <exception cref="ArgumentException">The lengths do not fit.</exception>
        public static void Grey(ReadOnlySpan<byte> rgba, Span<byte> grey)
        {
            if (rgba.Length != 4L * grey.Length)
                throw new ArgumentException($"{grey.Length} pixels have {4L * grey.Length} bytes, not {rgba.Length}.", nameof(rgba));
            Span<int> histogram = stackalloc int[256];
            histogram.Clear();
            double opaque = 0, sum = 0;
            for (int i = 0; i < grey.Length; i++)
            {
                int alpha = rgba[4 * i + 3];
                grey[i] = (byte)((299 * rgba[4 * i] + 587 * rgba[4 * i + 1] + 114 * rgba[4 * i + 2] + 500) / 1000);
                opaque += alpha;
                sum += (double)alpha * grey[i];
                if (alpha >= 128) histogram[grey[i]]++;
            }
            if (opaque == 255.0 * grey.Length) return;
            int paper = InkLevels.Quantile(histogram, 0, 255, 0.5);
            if (opaque < (1 - StrokesOnNothing) * 255 * grey.Length) paper = sum < 128 * opaque ? 255 : 0;
            for (int i = 0; i < grey.Length; i++)
                grey[i] = (byte)((grey[i] * rgba[4 * i + 3] + paper * (255 - rgba[4 * i + 3]) + 127) / 255);
        }

        // Averages blocks of whole pixels, in place: what is written lies behind what is still to be read.
        static void Reduce(Span<byte> grey, ref int width, ref int height)
        {
            int factor = Math.Max(width, height) / LongestSide;
            if (factor < 2) return;
            int columns = Math.Max(1, width / factor), rows = Math.Max(1, height / factor);
            for (int row = 0; row < rows; row++)
            {
                int top = row * factor, bottom = Math.Min(top + factor, height);
                for (int column = 0; column < columns; column++)
                {
                    int left = column * factor, right = Math.Min(left + factor, width), sum = 0;
                    for (int y = top; y < bottom; y++)
                        for (int x = left; x < right; x++) sum += grey[y * width + x];
                    int area = (bottom - top) * (right - left);
                    grey[row * columns + column] = (byte)((sum + area / 2) / area);
                }
            }
            width = columns;
            height = rows;
        }

        // Overwrites levels with ink, 0 … 255; false where nothing stands out.
        static bool Find(Span<byte> grey, int width, int height)
        {
            InkPaper paper = InkPaper.Of(grey, width, height);
            Span<int> histogram = stackalloc int[256];
            histogram.Clear();
            for (int y = 0, i = 0; y < height; y++)
                for (int x = 0; x < width; x++, i++) histogram[Distance(grey[i] - paper.At(x, y))]++;
            InkLevels levels = InkLevels.Of(histogram);
            double darker = 0, lighter = 0;
            for (int y = 0, i = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++, i++)
                {
                    double off = grey[i] - paper.At(x, y);
                    if (Distance(off) <= levels.Threshold) continue;
                    if (off < 0) darker -= off;
                    else lighter += off;
                }
            }
            if (levels.Full < LeastContrast || darker + lighter == 0) return false;
            double sign = darker > lighter ? -1 : 1, gain = 255 / Math.Max(1, levels.Full - levels.Noise);
            for (int y = 0, i = 0; y < height; y++)
                for (int x = 0; x < width; x++, i++)
                    grey[i] = (byte)Math.Max(0, Math.Min(255, (sign * (grey[i] - paper.At(x, y)) - levels.Noise) * gain + 0.5));
            if (Math.Min(width, height) >= DustSide) Dust(grey, width, height);
            return true;
        }

        static int Distance(double off) => (int)Math.Min(255, Math.Abs(off) + 0.5);

        // Takes away pixels that stand alone.
        static void Dust(Span<byte> ink, int width, int height)
        {
            for (int y = 0; y < height; y++)
                for (int x = 0; x < width; x++)
                    if (ink[y * width + x] != 0 && StandsAlone(ink, x, y, width, height)) ink[y * width + x] = 0;
        }

        static bool StandsAlone(ReadOnlySpan<byte> ink, int x, int y, int width, int height)
        {
            for (int row = Math.Max(0, y - 1); row <= Math.Min(height - 1, y + 1); row++)
                for (int column = Math.Max(0, x - 1); column <= Math.Min(width - 1, x + 1); column++)
                    if ((row != y || column != x) && ink[row * width + column] >= DigitCentring.InkFloor) return false;
            return true;
        }
    }
}
