using System;

namespace Graft
{
    /// <summary>
    /// The paper's grey level at every point of an image, as a plane a + b u + c v over u, v = -1/2 … 1/2: fitted to the image's border by least squares,
    /// again and again without the pixels that stray (ink that runs to the edge). A plane is what a lamp or a soft gradient makes of plain paper.
    /// </summary>
    readonly struct InkPaper
    {
        const int Rounds = 3;

        // The border is this part of the shorter side.
        const int BorderPart = 20;

        // Pixels farther from the plane than so many times the usual distance (at least so many levels) stray.
        const double Straying = 2.5;
        const int LeastStraying = 6;

        readonly double level, slopeX, slopeY, perWidth, perHeight;

        InkPaper(double level, double slopeX, double slopeY, int width, int height)
        {
            this.level = level;
            this.slopeX = slopeX;
            this.slopeY = slopeY;
            perWidth = 1.0 / width;
            perHeight = 1.0 / height;
        }

        /// <summary>The paper's level at a pixel.</summary>
        public double At(int x, int y) => level + slopeX * (x * perWidth - 0.5) + slopeY * (y * perHeight - 0.5);

        /// <summary>Fits the plane.</summary>
        public static InkPaper Of(ReadOnlySpan<byte> grey, int width, int height)
        {
            Span<int> histogram = stackalloc int[256];
            var paper = new InkPaper(0, 0, 0, width, height);
            paper = new InkPaper(paper.Distances(grey, width, height, histogram), 0, 0, width, height);
            for (int round = 0; round < Rounds; round++)
            {
                double most = Math.Max(LeastStraying, Straying * paper.Distances(grey, width, height, histogram));
                paper = paper.Refit(grey, width, height, most);
            }
            return paper;
        }

        // Median distance of the border's pixels from the plane.
        int Distances(ReadOnlySpan<byte> grey, int width, int height, Span<int> histogram)
        {
            histogram.Clear();
            int border = Border(width, height), count = 0;
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x = Next(x, y, width, height, border))
                {
                    histogram[(int)Math.Min(255, Math.Abs(grey[y * width + x] - At(x, y)) + 0.5)]++;
                    count++;
                }
            }
            return InkLevels.Quantile(histogram, 0, 255, 0.5);
        }

        InkPaper Refit(ReadOnlySpan<byte> grey, int width, int height, double most)
        {
            int border = Border(width, height);
            double n = 0, su = 0, sv = 0, suu = 0, suv = 0, svv = 0, sg = 0, sug = 0, svg = 0;
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x = Next(x, y, width, height, border))
                {
                    double g = grey[y * width + x], u = x * perWidth - 0.5, v = y * perHeight - 0.5;
                    if (Math.Abs(g - At(x, y)) > most) continue;
                    n++;
                    su += u;
                    sv += v;
                    suu += u * u;
                    suv += u * v;
                    svv += v * v;
                    sg += g;
                    sug += u * g;
                    svg += v * g;
                }
            }
            if (n == 0) return this;
            // Normal equations of the deviations from the means.
            double mu = su / n, mv = sv / n, mg = sg / n, uu = suu / n - mu * mu, uv = suv / n - mu * mv, vv = svv / n - mv * mv;
            double ug = sug / n - mu * mg, vg = svg / n - mv * mg, determinant = uu * vv - uv * uv;
            if (determinant < 1e-6) return new InkPaper(mg, 0, 0, width, height);
            double b = (ug * vv - vg * uv) / determinant, c = (vg * uu - ug * uv) / determinant;
            return new InkPaper(mg - b * mu - c * mv, b, c, width, height);
        }

        static int Border(int width, int height) => Math.Max(1, Math.Min(width, height) / BorderPart);

        // Along a row of the border every pixel, along a row between them only both ends.
        static int Next(int x, int y, int width, int height, int border) =>
            y >= border && y < height - border && x + 1 == border && border < width - border ? width - border : x + 1;
    }
}
