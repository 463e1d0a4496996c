using System;

namespace Graft
{
    /// <summary>
    /// Draws what hands draw: skeleton, shaken points, the hand's warp, a smooth curve, a pen of varying width, MNIST's centring.
    /// Holds the buffers, so that a painter can be used for many images; not for several threads.
    /// </summary>
    sealed class StrokePainter
    {
        // Three canvas pixels to one of the image: the average over 3x3 gives MNIST's soft edges.
        const int Fineness = 3;
        const int Margin = 2;
        const int CanvasSide = DigitCentring.BoxSide * Fineness + 2 * Margin;
        const int StepsPerCurve = 5;

        // Half the width of a pen that leaves room to move on the canvas: a tap is little more than the pen's own disc.
        const double BroadestRadius = 27;

        /// <summary>Control points of a skeleton at most.</summary>
        public const int MostPoints = 96;

        readonly StrokeRasterizer canvas = new StrokeRasterizer(CanvasSide, CanvasSide);
        readonly double[] controls = new double[2 * MostPoints];
        readonly double[] xs = new double[MostPoints * StepsPerCurve];
        readonly double[] ys = new double[MostPoints * StepsPerCurve];
        readonly double[] radii = new double[MostPoints * StepsPerCurve];
        readonly bool[] starts = new bool[MostPoints * StepsPerCurve];
        int count;

        /// <summary>Draws one of the ways of writing something into 28 * 28 bytes.</summary>
        /// <param name="ways">One of them is chosen.</param>
        /// <param name="breadth">How broad the pen is in proportion; 1 is usual.</param>
        /// <param name="random">Decides the hand; walks on.</param>
        /// <param name="image">Receives the pixels.</param>
        public void Paint(StrokeSkeleton[] ways, double breadth, ref RandomStream random, Span<byte> image) =>
            Paint(Choose(ways, ref random), breadth, 1, ref random, image);

        /// <summary>Draws a skeleton into 28 * 28 bytes.</summary>
        /// <param name="skeleton">At most <see cref="MostPoints"/> points.</param>
        /// <param name="breadth">How broad the pen is in proportion; 1 is usual.</param>
        /// <param name="shakiness">How far points stray in proportion; 1 is usual.</param>
        /// <param name="random">Decides the hand; walks on.</param>
        /// <param name="image">Receives the pixels.</param>
        public void Paint(StrokeSkeleton skeleton, double breadth, double shakiness, ref RandomStream random, Span<byte> image)
        {
            Shake(skeleton, shakiness, ref random);
            Trace(skeleton, breadth, ref random);
            Fit();
            canvas.Clear();
            for (int i = 1; i < count; i++)
                if (!starts[i]) canvas.Segment(xs[i - 1], ys[i - 1], radii[i - 1], xs[i], ys[i], radii[i]);
            DigitCentring.Centre(canvas.Ink, CanvasSide, CanvasSide, image);
        }

        /// <summary>The strokes of one of the ways of writing something, as a pen would make them.</summary>
        /// <param name="ways">One of them is chosen.</param>
        /// <param name="random">Decides the hand; walks on.</param>
        /// <returns>Per stroke its points, x and y in turn, 0 … 1 along the drawing's longer side, y downwards.</returns>
        public double[][] Strokes(StrokeSkeleton[] ways, ref RandomStream random)
        {
            StrokeSkeleton skeleton = Choose(ways, ref random);
            Shake(skeleton, 1, ref random);
            Trace(skeleton, 0, ref random);
            Fit();
            var strokes = new double[skeleton.Ends.Length][];
            for (int stroke = 0, first = 0; stroke < strokes.Length; stroke++)
            {
                int last = first + 1;
                while (last < count && !starts[last]) last++;
                strokes[stroke] = new double[2 * (last - first)];
                for (int i = first; i < last; i++)
                {
                    strokes[stroke][2 * (i - first)] = (xs[i] - Margin) / (CanvasSide - 2 * Margin);
                    strokes[stroke][2 * (i - first) + 1] = (ys[i] - Margin) / (CanvasSide - 2 * Margin);
                }
                first = last;
            }
            return strokes;
        }

        static StrokeSkeleton Choose(StrokeSkeleton[] ways, ref RandomStream random)
        {
            double total = 0;
            foreach (StrokeSkeleton way in ways) total += way.Weight;
            double left = random.NextFloat() * total;
            foreach (StrokeSkeleton way in ways)
                if ((left -= way.Weight) < 0) return way;
            return ways[0];
        }

        // Every point a little off, every stroke a little off as a whole, ends short or overshot; then the warp over all.
        void Shake(StrokeSkeleton skeleton, double shakiness, ref RandomStream random)
        {
            double shake = HandWarp.Between(ref random, 4, 12) * shakiness;
            var warp = new HandWarp(ref random);
            for (int stroke = 0, first = 0; stroke < skeleton.Ends.Length; first = skeleton.Ends[stroke++])
            {
                int last = skeleton.Ends[stroke] - 1;
                double offX = 0, offY = 0;
                if (stroke > 0)
                {
                    offX = 5 * shakiness * HandWarp.Bell(ref random);
                    offY = 5 * shakiness * HandWarp.Bell(ref random);
                }
                for (int i = first; i <= last; i++)
                {
                    controls[2 * i] = skeleton.Points[2 * i] + offX + shake * HandWarp.Bell(ref random);
                    controls[2 * i + 1] = skeleton.Points[2 * i + 1] + offY + shake * HandWarp.Bell(ref random);
                }
                Reach(first, first + 1, 0.25 * HandWarp.Bell(ref random));
                Reach(last, last - 1, 0.25 * HandWarp.Bell(ref random));
                for (int i = first; i <= last; i++)
                    warp.Map(controls[2 * i], controls[2 * i + 1], out controls[2 * i], out controls[2 * i + 1]);
            }
        }

        void Reach(int end, int before, double further)
        {
            controls[2 * end] += further * (controls[2 * end] - controls[2 * before]);
            controls[2 * end + 1] += further * (controls[2 * end + 1] - controls[2 * before + 1]);
        }

        // Catmull-Rom curves through the points; at a corner the neighbours beyond it pull only a little. The pen's pressure changes along a
        // stroke, and its edge is a little rough.
        void Trace(StrokeSkeleton skeleton, double breadth, ref RandomStream random)
        {
            double tension = HandWarp.Between(ref random, 0.34, 0.64), softness = HandWarp.Between(ref random, 0, 0.6);
            double pen = Math.Max(0.7, 1.28 + 0.42 * HandWarp.Bell(ref random)) * breadth * Fineness;
            count = 0;
            for (int stroke = 0, first = 0; stroke < skeleton.Ends.Length; first = skeleton.Ends[stroke++])
            {
                int last = skeleton.Ends[stroke] - 1;
                double press0 = 1 + 0.14 * HandWarp.Bell(ref random), press1 = 1 + 0.1 * HandWarp.Bell(ref random);
                double press2 = 1 + 0.14 * HandWarp.Bell(ref random);
                Add(controls[2 * first], controls[2 * first + 1], pen * press0, true);
                for (int i = first; i < last; i++)
                {
                    double before = i == first ? 0 : skeleton.Corners[i] ? softness : 1;
                    double after = i + 1 == last ? 0 : skeleton.Corners[i + 1] ? softness : 1;
                    for (int step = 1; step <= StepsPerCurve; step++)
                    {
                        double t = step / (double)StepsPerCurve, way = (i - first + t) / (last - first);
                        double press = press0 + (press1 - press0) * way * 2;
                        if (way > 0.5) press = press1 + (press2 - press1) * (way * 2 - 1);
                        double radius = pen * press * (1 + 0.08 * HandWarp.Bell(ref random));
                        Add(Curve(2 * i, t, tension, before, after), Curve(2 * i + 1, t, tension, before, after), radius, false);
                    }
                }
            }
        }

        // Cubic Hermite between controls[at] and controls[at + 2].
        double Curve(int at, double t, double tension, double before, double after)
        {
            double a = controls[at], b = controls[at + 2];
            double outOfA = before > 0 ? a + before * (controls[at - 2] - a) : a, intoB = after > 0 ? b + after * (controls[at + 4] - b) : b;
            double slopeA = tension * (b - outOfA), slopeB = tension * (intoB - a), t2 = t * t, t3 = t2 * t;
            return (2 * t3 - 3 * t2 + 1) * a + (t3 - 2 * t2 + t) * slopeA + (3 * t2 - 2 * t3) * b + (t3 - t2) * slopeB;
        }

        void Add(double x, double y, double radius, bool start)
        {
            xs[count] = x;
            ys[count] = y;
            radii[count] = Math.Min(radius, BroadestRadius);
            starts[count++] = start;
        }

        // Scales the curve so that its longer side, pen included, fills the canvas: widths are then in pixels of the image.
        void Fit()
        {
            double left = xs[0], right = xs[0], top = ys[0], bottom = ys[0], pen = 0;
            for (int i = 0; i < count; i++)
            {
                left = Math.Min(left, xs[i]);
                right = Math.Max(right, xs[i]);
                top = Math.Min(top, ys[i]);
                bottom = Math.Max(bottom, ys[i]);
                pen = Math.Max(pen, radii[i]);
            }
            double scale = (CanvasSide - 2 * Margin - 2 * pen) / Math.Max(right - left, bottom - top);
            for (int i = 0; i < count; i++)
            {
                xs[i] = (xs[i] - left) * scale + pen + Margin;
                ys[i] = (ys[i] - top) * scale + pen + Margin;
            }
        }
    }
}
