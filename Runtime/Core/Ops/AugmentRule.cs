using System;

namespace Graft
{
    /// <summary>
    /// How images are varied, as the numbers that every backend computes with. Each row of a batch makes 16 draws u in [-1, 1), one for each
    /// extent e of the table, and each one's part in the variation is e * u:
    /// <para>
    /// 0 varied at all, 1 mirrored (probabilities, against (u + 1) / 2); 2, 3 shift in x and y; 4 angle; 5 log of the scale; 6, 7 log of the
    /// stretch in x and y; 8 shear; 9 share of the sides that is cut; 10, 11 where the window lies; 12 contrast; 13 brightness; 14 noise.
    /// </para>
    /// With A = rotation * shear * diag(scale * stretch), the pixel at offset p from the image's centre takes its value from the offset
    /// window + side * A^-1 (p - shift) + d(p), bilinearly, zero outside; then it becomes contrast * value + brightness + noise, within 0 … 1.
    /// <para>
    /// d is white noise under a Gaussian of standard deviation s with mirrored edges (Simard, Steinkraus, Platt, "Best practices for
    /// convolutional neural networks", 2003), less its mean, and less its waves past the <see cref="Waves"/>th. In cosines those are
    /// independent: d(x, y) = sum over j, i of c[j, i] cos(pi i (x + 1/2) / width) cos(pi j (y + 1/2) / height), where c has standard deviation
    /// proportional to exp(-(pi s)² ((i / width)² + (j / height)²) / 2). The draws of c are uniform: their sum is near enough to normal.
    /// </para>
    /// </summary>
    public sealed class AugmentRule
    {
        /// <summary>Draws, and extents, of one image.</summary>
        public const int Extents = 16;

        /// <summary>Waves of the displacement along each axis, the constant one included.</summary>
        public const int Waves = 8;

        /// <summary>Where the table has the waves' amplitudes, [j, i], for draws of 0 … 65535 less their mean.</summary>
        public const int Amplitudes = Extents;

        /// <summary>Where the table has the cosines along x, [i, x], in rows of <see cref="WavePitch"/>.</summary>
        public const int Columns = Amplitudes + Waves * Waves;

        /// <summary>Blocks of random numbers before those of an image's noise: 16 for its extents, 16 for its waves.</summary>
        public const int NoiseBlock = 32;

        /// <param name="height">Of an image, in pixels.</param>
        /// <param name="width">Likewise.</param>
        /// <param name="extents">
        /// <see cref="Extents"/> of them, as above: shift and window in pixels, the angle in radians, shear as a tangent, of the noise the standard deviation;
        /// the last is not used.
        /// </param>
        /// <param name="displacement">Root mean square of d along each axis, in pixels.</param>
        /// <param name="smoothness">s, in pixels.</param>
        public AugmentRule(int height, int width, float[] extents, float displacement, float smoothness)
        {
            Height = height;
            Width = width;
            Moves = Any(extents, 1, 12);
            Bends = displacement > 0 && height * width > 1;
            Grades = Any(extents, 12, 14);
            HasNoise = extents[14] > 0;
            Table = new Tensor(new Shape(Columns + Waves * (WavePitch + height)));
            extents.CopyTo(Table.Data, 0);
            // Noise is the sum of a draw's two halves, less its mean: a triangle of standard deviation 65536 / sqrt(6).
            Table.Data[14] = (float)(extents[14] * Math.Sqrt(6) / 65536);
            if (Bends) Write(displacement, smoothness);
        }

        /// <summary>Rows of an image, in pixels.</summary>
        public int Height { get; }

        /// <summary>Pixels of a row.</summary>
        public int Width { get; }

        /// <summary>Whether pixels change their places together: by shift, rotation, scale, stretch, shear, crop or mirroring.</summary>
        public bool Moves { get; }

        /// <summary>Whether each pixel has a displacement of its own.</summary>
        public bool Bends { get; }

        /// <summary>Whether contrast or brightness changes.</summary>
        public bool Grades { get; }

        /// <summary>Whether each pixel has noise of its own.</summary>
        public bool HasNoise { get; }

        /// <summary>Extents, amplitudes, cosines along x and, [y, j], along y.</summary>
        public Tensor Table { get; }

        /// <summary>The width in whole vectors.</summary>
        public int WavePitch => View.PitchOf(Width, ElementType.Float32);

        /// <summary>Where the table has the cosines along y.</summary>
        public int Rows => Columns + Waves * WavePitch;

        /// <summary>Blocks of random numbers of one image: noise has one draw to a pixel, in groups of 64, laid out as in Philox.cl.</summary>
        public int Blocks => NoiseBlock + (Height * Width + 63) / 64 * 16;

        void Write(float displacement, float smoothness)
        {
            float[] table = Table.Data;
            var gain = new double[Waves * Waves];
            double power = 0;
            for (int j = 0; j < Math.Min(Waves, Height); j++)
                for (int i = 0; i < Math.Min(Waves, Width); i++)
                {
                    double x = (double)i / Width, y = (double)j / Height, passed = Math.Exp(-Math.Pow(Math.PI * smoothness, 2) * (x * x + y * y) / 2);
                    if (i + j == 0) continue;
                    power += passed * passed;
                    // A cosine's mean square is half of the constant's.
                    gain[Waves * j + i] = passed * (i > 0 ? Math.Sqrt(2) : 1) * (j > 0 ? Math.Sqrt(2) : 1);
                }
            // Of a draw of 0 … 65535 less its mean the standard deviation is 65536 / sqrt(12).
            for (int k = 0; k < gain.Length; k++) table[Amplitudes + k] = (float)(gain[k] * displacement / Math.Sqrt(power) * Math.Sqrt(12) / 65536);
            for (int i = 0; i < Waves; i++)
            {
                for (int x = 0; x < Width; x++) table[Columns + i * WavePitch + x] = Cosine(i, x, Width);
                for (int y = 0; y < Height; y++) table[Rows + Waves * y + i] = Cosine(i, y, Height);
            }
        }

        static float Cosine(int wave, int place, int size) => (float)Math.Cos(Math.PI * wave * (place + 0.5) / size);

        static bool Any(float[] extents, int first, int end)
        {
            for (int i = first; i < end; i++)
                if (extents[i] != 0) return true;
            return false;
        }
    }
}
