using System;

namespace Graft
{
    /// <summary>
    /// Handwritten digits without a data set: drawn from stroke skeletons with random hands and pens, and centred as MNIST's are
    /// (28x28 bytes, white ink on black). A network trained on them reads MNIST's digits well, so a game, a test or a first
    /// run needs no download. Seed and index alone decide an image, on every machine.
    /// </summary>
    public static class SyntheticDigits
    {
        // Streams of a seed: an image has its own index, the labels of ten images in a row have this one plus the index of the ten.
        const ulong LabelStreams = 1ul << 63;

        internal static readonly string[] Classes = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" };

        /// <summary>How many digits there are.</summary>
        public const int ClassCount = 10;

        /// <summary>Draws one digit: 28 * 28 bytes, row-major, 0 = paper, 255 = ink.</summary>
        /// <param name="digit">0 … 9.</param>
        /// <param name="random">Decides the hand; walks on.</param>
        /// <exception cref="ArgumentOutOfRangeException">digit is not 0 … 9.</exception>
        public static byte[] Draw(int digit, ref RandomStream random)
        {
            if (digit < 0 || digit >= ClassCount) throw new ArgumentOutOfRangeException(nameof(digit), digit, "A digit is 0 … 9.");
            var image = new byte[DigitCentring.PixelCount];
            Paint(new StrokePainter(), digit, ref random, image);
            return image;
        }

        /// <summary>Writes one digit: the strokes of a hand, for a pad to be drawn on by a program.</summary>
        /// <param name="digit">0 … 9.</param>
        /// <param name="random">Decides the hand; walks on.</param>
        /// <returns>Per stroke its points, x and y in turn, 0 … 1 along the digit's longer side, y downwards.</returns>
        /// <exception cref="ArgumentOutOfRangeException">digit is not 0 … 9.</exception>
        public static double[][] Strokes(int digit, ref RandomStream random)
        {
            if (digit < 0 || digit >= ClassCount) throw new ArgumentOutOfRangeException(nameof(digit), digit, "A digit is 0 … 9.");
            return new StrokePainter().Strokes(DigitSkeletons.Of[digit], ref random);
        }

        /// <summary>
        /// A data set of shape 28x28 with the classes "0" … "9". Every ten images in a row hold each digit once, in random order. Image i
        /// depends on the seed and i alone: a smaller set is the beginning of a larger one.
        /// </summary>
        /// <param name="count">How many images; a multiple of ten makes the classes equal in number.</param>
        /// <param name="seed">Decides every image and label.</param>
        /// <exception cref="DatasetException">count is not positive.</exception>
        public static Dataset Create(int count, ulong seed)
        {
            if (count <= 0) throw new DatasetException($"Cannot draw {count} digits: ask for at least one.");
            var pixels = new byte[checked(count * DigitCentring.PixelCount)];
            var labels = new int[count];
            var painter = new StrokePainter();
            Span<int> ten = stackalloc int[ClassCount];
            for (int i = 0; i < count; i++)
            {
                if (i % ClassCount == 0) OrderTen(ten, seed, i / ClassCount);
                labels[i] = ten[i % ClassCount];
                var random = new RandomStream(seed, (ulong)i);
                Paint(painter, labels[i], ref random, pixels.AsSpan(i * DigitCentring.PixelCount, DigitCentring.PixelCount));
            }
            return Dataset.OfImages(pixels, new Shape(DigitCentring.Side, DigitCentring.Side), labels, Classes);
        }

        /// <summary>Draws one digit into 28 * 28 bytes with a painter that is at hand.</summary>
        internal static void Paint(StrokePainter painter, int digit, ref RandomStream random, Span<byte> image) =>
            painter.Paint(DigitSkeletons.Of[digit], DigitSkeletons.Pen[digit], ref random, image);

        static void OrderTen(Span<int> ten, ulong seed, int index)
        {
            for (int digit = 0; digit < ClassCount; digit++) ten[digit] = digit;
            var random = new RandomStream(seed, LabelStreams + (ulong)index);
            random.Shuffle(ten);
        }
    }
}
