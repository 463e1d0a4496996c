using System;
using System.Linq;

namespace Graft.Tests
{
    /// <summary>One image varied in float64, written for reading: from the settings and the raw draws, without tables.</summary>
    public sealed class AugmentReference
    {
        readonly Augmentation settings;
        readonly int height, width;
        readonly ulong seed, stream, firstBlock;

        /// <param name="settings">How it is varied.</param>
        /// <param name="height">Of the image.</param>
        /// <param name="width">Likewise.</param>
        /// <param name="seed">Key of the draws.</param>
        /// <param name="stream">Their stream.</param>
        /// <param name="step">Of the run.</param>
        /// <param name="row">Of the batch.</param>
        public AugmentReference(Augmentation settings, int height, int width, ulong seed, ulong stream, int step, int row)
        {
            this.settings = settings;
            this.height = height;
            this.width = width;
            this.seed = seed;
            this.stream = stream;
            firstBlock = ((ulong)step << 32) + (ulong)(row * (32 + (height * width + 63) / 64 * 16));
        }

        public bool Varied => Probability(0) < settings.Probability;
        public bool Mirrored => Probability(1) < settings.Flip;
        public double ShiftX => settings.Shift * Draw(2);
        public double ShiftY => settings.Shift * Draw(3);
        public double Angle => settings.Rotate * Math.PI / 180 * Draw(4);
        public double ScaleX => Math.Pow(1 + settings.Scale, Draw(5)) * Math.Pow(1 + settings.Stretch, Draw(6));
        public double ScaleY => Math.Pow(1 + settings.Scale, Draw(5)) * Math.Pow(1 + settings.Stretch, Draw(7));
        public double Shear => Math.Tan(settings.Shear * Math.PI / 180) * Draw(8);

        /// <summary>The image, a matrix of 0 … 1, as it goes into the batch.</summary>
        public double[,] Apply(double[,] image)
        {
            if (!Varied) return image;
            double[,] dx = Displacement(0), dy = Displacement(16);
            bool graded = settings.Contrast > 0 || settings.Brightness > 0 || settings.Noise > 0;
            return References.Matrix(height, width, (y, x) =>
            {
                (double fromX, double fromY) = Source(x, y);
                double value = Sample(image, fromX + dx[y, x], fromY + dy[y, x]);
                return graded ? Math.Max(0, Math.Min(1, (1 + settings.Contrast * Draw(12)) * value + settings.Brightness * Draw(13) + Noise(y * width + x))) : value;
            });
        }

        /// <summary>The displacement of each pixel, in pixels.</summary>
        /// <param name="shift">Which bits of the draws: 0 for x, 16 for y.</param>
        public double[,] Displacement(int shift)
        {
            double Wave(int wave, int place, int size) => Math.Cos(Math.PI * wave * (place + 0.5) / size) * (wave > 0 ? Math.Sqrt(2) : 1);
            double Passed(int j, int i) => i + j == 0 || j >= height || i >= width ? 0 : Math.Exp(-Math.Pow(Math.PI * settings.Smoothness, 2) * (Math.Pow((double)i / width, 2) + Math.Pow((double)j / height, 2)) / 2);
            var waves = (from j in Enumerable.Range(0, 8) from i in Enumerable.Range(0, 8) select (j, i)).ToArray();
            double power = waves.Sum(wave => Math.Pow(Passed(wave.j, wave.i), 2));
            // Uniform, of mean 0 and standard deviation 1.
            double[] coefficients = waves.Select((_, k) => ((Word(16 + k % 16, k / 16) >> shift & 0xffff) - 32767.5) / 65536 * Math.Sqrt(12)).ToArray();
            return References.Matrix(height, width, (y, x) => settings.Elastic == 0 ? 0
                : settings.Elastic / Math.Sqrt(power) * waves.Select((wave, k) => coefficients[k] * Passed(wave.j, wave.i) * Wave(wave.i, x, width) * Wave(wave.j, y, height)).Sum());
        }

        // Where the pixel comes from before it is displaced: the steps of the variation undone, the last first.
        (double x, double y) Source(double x, double y)
        {
            x -= (width - 1) / 2.0 + ShiftX;
            y -= (height - 1) / 2.0 + ShiftY;
            double cosine = Math.Cos(Angle), sine = Math.Sin(Angle);
            (x, y) = (cosine * x + sine * y, -sine * x + cosine * y);
            x -= Shear * y;
            (x, y) = (x / ScaleX, y / ScaleY);
            if (Mirrored) x = -x;
            double cut = settings.Crop * (Draw(9) + 1) / 2;
            return ((1 - cut) * x + cut * width / 2 * Draw(10) + (width - 1) / 2.0, (1 - cut) * y + cut * height / 2 * Draw(11) + (height - 1) / 2.0);
        }

        double Noise(int pixel)
        {
            uint word = Word(32 + pixel / 64 * 16 + pixel % 16, pixel / 16 % 4);
            return settings.Noise * Math.Sqrt(6) / 65536 * ((word & 0xffff) + (double)(word >> 16) - 65535);
        }

        double Sample(double[,] image, double x, double y)
        {
            double At(int column, int row) => row < 0 || column < 0 || row >= height || column >= width ? 0 : image[row, column];
            int left = (int)Math.Floor(x), top = (int)Math.Floor(y);
            double right = x - left, low = y - top;
            return (1 - low) * ((1 - right) * At(left, top) + right * At(left + 1, top)) + low * ((1 - right) * At(left, top + 1) + right * At(left + 1, top + 1));
        }

        double Draw(int k) => ((int)Word(k % 4, k / 4) >> 8) / 8388608.0;
        double Probability(int k) => (Draw(k) + 1) / 2;

        uint Word(int block, int word)
        {
            RandomStream.Block(seed, stream, firstBlock + (ulong)block, out uint a, out uint b, out uint c, out uint d);
            return new[] { a, b, c, d }[word];
        }
    }
}
