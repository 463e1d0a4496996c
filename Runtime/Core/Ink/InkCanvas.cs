using System;

namespace Graft
{
    /// <summary>
    /// A pad that a player draws on: strokes in, the 28x28 form that a digit classifier reads out. Cheap enough to render in every frame of
    /// the drawing. Strokes are kept as points, so the pen's width in the result is that of MNIST's digits however large or small the drawing is.
    /// For one thread at a time.
    /// </summary>
    /// <remarks>
    /// A point beside the pad counts as the nearest one on its edge; one that is no finite number is left out. A stroke of one point is a dot.
    /// What comes after <see cref="MostStrokes"/> strokes or <see cref="MostPoints"/> points is left out, until something is undone or cleared.
    /// </remarks>
    public sealed class InkCanvas
    {
        /// <summary>Strokes that a pad holds.</summary>
        public const int MostStrokes = 256;

        /// <summary>Points that a pad holds, of all strokes together.</summary>
        public const int MostPoints = 16384;

        /// <summary>The pen's width beside the drawing's longer side where nothing else is asked for: it gives as much ink as MNIST's digits have.</summary>
        public const double UsualPenWidth = 0.12;

        const double FinestPenWidth = 0.02, BroadestPenWidth = 0.5;

        // A pad's sides, so that whatever is computed of them stays a number.
        internal const double LeastSide = 1e-100, MostSide = 1e100;

        // Four canvas pixels to one of the image; the average over them gives soft edges.
        const int Fineness = 4;
        const int Room = DigitCentring.BoxSide * Fineness;
        const int Margin = 2;
        const int CanvasSide = Room + 2 * Margin;

        // A drawing smaller than this part of the pad gets the pen of one that large: a tap that trembled stays a blot and becomes no wiry figure.
        const double SmallestDrawing = 0.08;

        // Points nearer to the last one than this part of the pad say nothing new.
        const double LeastStep = 1 / 2048.0;

        // Canvas pixels from one drawn point to the next: below what can be seen, and it bounds the work for a hand that scribbles long.
        const double LeastDrawnStep = 0.7;

        readonly StrokeRasterizer canvas = new StrokeRasterizer(CanvasSide, CanvasSide);
        readonly double longer;
        readonly int[] ends = new int[MostStrokes];
        double[] xs = new double[256], ys = new double[256];
        double penWidth = UsualPenWidth;

        /// <summary>An empty pad.</summary>
        /// <param name="width">Its width in the unit of the points, positive.</param>
        /// <param name="height">Its height; y grows downwards.</param>
        /// <exception cref="ArgumentOutOfRangeException">A side is not a positive number, 1e-100 … 1e100.</exception>
        public InkCanvas(double width, double height)
        {
            Width = Side(width, nameof(width));
            Height = Side(height, nameof(height));
            longer = Math.Max(width, height);
        }

        /// <summary>The pad's width.</summary>
        public double Width { get; }

        /// <summary>The pad's height.</summary>
        public double Height { get; }

        /// <summary>The pen's width beside the longer side of the drawing, 0.02 … 0.5.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is outside of that.</exception>
        public double PenWidth
        {
            get => penWidth;
            set => penWidth = value >= FinestPenWidth && value <= BroadestPenWidth ? value : throw new ArgumentOutOfRangeException(nameof(PenWidth), value,
                $"The pen's width is a part of the drawing's longer side: give {FinestPenWidth} … {BroadestPenWidth}, usually {UsualPenWidth}.");
        }

        /// <summary>How many strokes there are; the one being drawn counts.</summary>
        public int StrokeCount { get; private set; }

        /// <summary>How many points they have.</summary>
        public int PointCount { get; private set; }

        /// <summary>Whether a stroke was begun and not ended.</summary>
        public bool IsDrawing { get; private set; }

        /// <summary>Whether nothing is drawn.</summary>
        public bool IsBlank => PointCount == 0;

        /// <summary>Whether nothing more is taken.</summary>
        public bool IsFull => PointCount == MostPoints || StrokeCount == MostStrokes && !IsDrawing;

        /// <summary>The pen comes down; a stroke that was not ended ends.</summary>
        /// <param name="x">From 0 at the left edge to <see cref="Width"/>.</param>
        /// <param name="y">From 0 at the top edge to <see cref="Height"/>.</param>
        /// <returns>False, and nothing is drawn until the next Begin, where the point is no number or the pad is full.</returns>
        public bool Begin(double x, double y)
        {
            IsDrawing = false;
            if (IsFull || !IsFinite(x) || !IsFinite(y)) return false;
            IsDrawing = true;
            ends[StrokeCount++] = PointCount;
            Add(x, y);
            return true;
        }

        /// <summary>The pen moves on.</summary>
        /// <param name="x">As for <see cref="Begin"/>.</param>
        /// <param name="y">As for <see cref="Begin"/>.</param>
        /// <returns>False, and nothing changes, where no stroke was begun, the point is no number or the pad is full.</returns>
        public bool MoveTo(double x, double y)
        {
            if (!IsDrawing || !IsFinite(x) || !IsFinite(y)) return false;
            double stepX = Clamp(x, Width) - xs[PointCount - 1], stepY = Clamp(y, Height) - ys[PointCount - 1], least = LeastStep * longer;
            if (stepX * stepX + stepY * stepY < least * least) return true;
            if (PointCount == MostPoints) return false;
            Add(x, y);
            return true;
        }

        /// <summary>The pen goes up.</summary>
        public void End() => IsDrawing = false;

        /// <summary>Takes the last stroke away, also one that is being drawn.</summary>
        /// <returns>False where there is none.</returns>
        public bool Undo()
        {
            IsDrawing = false;
            if (StrokeCount == 0) return false;
            StrokeCount--;
            PointCount = StrokeCount == 0 ? 0 : ends[StrokeCount - 1];
            return true;
        }

        /// <summary>An empty pad again.</summary>
        public void Clear()
        {
            IsDrawing = false;
            StrokeCount = PointCount = 0;
        }

        /// <summary>A point, in the pad's unit; points are numbered through all strokes.</summary>
        /// <param name="point">0 to <see cref="PointCount"/> - 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such point.</exception>
        public (double x, double y) Point(int point) => point >= 0 && point < PointCount ? (xs[point], ys[point])
            : throw new ArgumentOutOfRangeException(nameof(point), point, $"The pad has {PointCount} points.");

        /// <summary>The number of the first point behind a stroke, so that a stroke's points go from the last one's end to its own.</summary>
        /// <param name="stroke">0 to <see cref="StrokeCount"/> - 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such stroke.</exception>
        public int EndOf(int stroke) => stroke >= 0 && stroke < StrokeCount ? ends[stroke]
            : throw new ArgumentOutOfRangeException(nameof(stroke), stroke, $"The pad has {StrokeCount} strokes.");

        /// <summary>Draws what is there as MNIST has its digits: see <see cref="DigitCentring"/>. Allocates nothing.</summary>
        /// <param name="image">Receives 28 * 28 bytes, row-major, 0 = paper, 255 = ink.</param>
        /// <returns>False, and an empty image, where the pad is blank.</returns>
        /// <exception cref="ArgumentException">image has another length.</exception>
        public bool Render(Span<byte> image)
        {
            Draw();
            return DigitCentring.Centre(canvas.Ink, CanvasSide, CanvasSide, image);
        }

        /// <summary>The same without one of the strokes; the others stay where they are in the whole drawing. Allocates nothing.</summary>
        /// <param name="stroke">Which one is left out.</param>
        /// <param name="image">As above.</param>
        /// <returns>False, and an empty image, where nothing else is drawn.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such stroke.</exception>
        /// <exception cref="ArgumentException">image has another length.</exception>
        public bool RenderWithout(int stroke, Span<byte> image)
        {
            EndOf(stroke);
            if (!Render(image)) return false;
            DigitCentring.Frame(canvas.Ink, CanvasSide, CanvasSide, out Framing frame);
            Draw(stroke);
            return DigitCentring.Centre(canvas.Ink, CanvasSide, frame, image);
        }

        /// <summary>A pad of its own with the same strokes: for those who look at them on another thread.</summary>
        public InkCanvas Copy()
        {
            var copy = new InkCanvas(Width, Height) { penWidth = penWidth, StrokeCount = StrokeCount, PointCount = PointCount, IsDrawing = IsDrawing };
            (copy.xs, copy.ys) = ((double[])xs.Clone(), (double[])ys.Clone());
            Array.Copy(ends, copy.ends, StrokeCount);
            return copy;
        }

        /// <summary>
        /// Draws the pad as its player sees it: over the whole picture, with nothing centred. With the count of points that are in the picture
        /// already only what came since is drawn. Allocates nothing.
        /// </summary>
        /// <param name="picture">Gets the ink; the pad is stretched to its sides.</param>
        /// <param name="radius">Half the pen's width, in the picture's pixels.</param>
        /// <param name="from">Points that the picture has, 0 … <see cref="PointCount"/>.</param>
        /// <returns><see cref="PointCount"/>: what to pass the next time.</returns>
        public int Paint(StrokeRasterizer picture, double radius, int from = 0)
        {
            double perX = picture.Width / Width, perY = picture.Height / Height;
            for (int stroke = 0, first = 0; stroke < StrokeCount; first = ends[stroke++])
            {
                for (int i = Math.Max(first, from); i < ends[stroke]; i++)
                {
                    int before = Math.Max(first, i - 1);
                    picture.Segment(xs[before] * perX, ys[before] * perY, radius, xs[i] * perX, ys[i] * perY, radius);
                }
            }
            return PointCount;
        }

        /// <summary>
        /// The least and the greatest y among the points from one on and the one before it: the rows that painting them can touch, but for the pen's width.
        /// </summary>
        /// <param name="from">A point's number, below <see cref="PointCount"/>.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such point.</exception>
        public (double top, double bottom) Rows(int from)
        {
            if (from < 0 || from >= PointCount) throw new ArgumentOutOfRangeException(nameof(from), from, $"The pad has points 0 to {PointCount - 1}.");
            double top = ys[from], bottom = top;
            for (int i = Math.Max(0, from - 1); i < PointCount; i++)
            {
                top = Math.Min(top, ys[i]);
                bottom = Math.Max(bottom, ys[i]);
            }
            return (top, bottom);
        }

        // Scaled so that the longer side, pen included, fills the canvas.
        void Draw(int without = -1)
        {
            canvas.Clear();
            if (PointCount == 0) return;
            double left = xs[0], right = xs[0], top = ys[0], bottom = ys[0], radius = penWidth * Room / 2;
            for (int i = 1; i < PointCount; i++)
            {
                left = Math.Min(left, xs[i]);
                right = Math.Max(right, xs[i]);
                top = Math.Min(top, ys[i]);
                bottom = Math.Max(bottom, ys[i]);
            }
            double scale = (Room - 2 * radius) / Math.Max(SmallestDrawing * longer, Math.Max(right - left, bottom - top));
            for (int stroke = 0, first = 0; stroke < StrokeCount; first = ends[stroke++])
            {
                if (stroke == without) continue;
                double x = (xs[first] - left) * scale + radius + Margin, y = (ys[first] - top) * scale + radius + Margin;
                canvas.Segment(x, y, radius, x, y, radius);
                for (int i = first + 1; i < ends[stroke]; i++)
                {
                    double nextX = (xs[i] - left) * scale + radius + Margin, nextY = (ys[i] - top) * scale + radius + Margin;
                    double stepX = nextX - x, stepY = nextY - y;
                    if (stepX * stepX + stepY * stepY < LeastDrawnStep * LeastDrawnStep && i + 1 < ends[stroke]) continue;
                    canvas.Segment(x, y, radius, nextX, nextY, radius);
                    x = nextX;
                    y = nextY;
                }
            }
        }

        void Add(double x, double y)
        {
            if (PointCount == xs.Length)
            {
                Array.Resize(ref xs, 2 * PointCount);
                Array.Resize(ref ys, 2 * PointCount);
            }
            xs[PointCount] = Clamp(x, Width);
            ys[PointCount] = Clamp(y, Height);
            ends[StrokeCount - 1] = ++PointCount;
        }

        static double Side(double side, string name) => side >= LeastSide && side <= MostSide ? side
            : throw new ArgumentOutOfRangeException(name, side, $"A pad's side is a positive number, {LeastSide} … {MostSide}: give its size in the unit of the points.");

        static double Clamp(double at, double side) => Math.Max(0, Math.Min(side, at));

        static bool IsFinite(double number) => !double.IsNaN(number) && !double.IsInfinity(number);
    }
}
