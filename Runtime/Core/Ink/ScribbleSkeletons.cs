using System;

namespace Graft
{
    /// <summary>
    /// Scribbles at random, as skeletons in a box of 100 x 100. Angles turn by multiplying with (1 - t^2, 2t) / (1 + t^2), so that no cosine of the
    /// platform's own library decides a point. Holds the points being made; not for several threads.
    /// </summary>
    sealed class ScribbleSkeletons
    {
        readonly double[] points = new double[2 * StrokePainter.MostPoints];
        readonly bool[] corners = new bool[StrokePainter.MostPoints];
        readonly int[] ends = new int[StrokePainter.MostPoints];
        int count, strokes;

        /// <summary>The pen's breadth for the scribble last made, in proportion to a usual one.</summary>
        public double Breadth { get; private set; }

        /// <summary>How far the points of the scribble last made may stray, in proportion to a usual digit's.</summary>
        public double Shakiness { get; private set; }

        /// <summary>A scribble of a random kind.</summary>
        public StrokeSkeleton Next(ref RandomStream random)
        {
            count = strokes = 0;
            Shakiness = 0.5;
            Breadth = HandWarp.Between(ref random, 0.55, 1.15);
            switch (random.NextInt(11))
            {
                case 0:
                case 1: Curve(ref random, 6 + random.NextInt(9)); break;
                case 2: Zigzag(ref random, true); break;
                case 3: Zigzag(ref random, false); break;
                case 4: Turns(ref random, 1); break;
                case 5: Turns(ref random, 0); break;
                case 6: Crossing(ref random); break;
                case 7: Several(ref random); break;
                case 8: Dots(ref random); break;
                case 9: Tap(ref random); break;
                default: Patch(ref random); break;
            }
            return new StrokeSkeleton(points.AsSpan(0, 2 * count).ToArray(), corners.AsSpan(0, count).ToArray(), ends.AsSpan(0, strokes).ToArray());
        }

        void Curve(ref RandomStream random, int length)
        {
            for (int i = 0; i < length; i++) Add(Anywhere(ref random), Anywhere(ref random), random.NextInt(6) == 0);
            Lift();
        }

        // There and back along a line of any direction: sharp, or as waves.
        void Zigzag(ref RandomStream random, bool sharp)
        {
            int turns = 5 + random.NextInt(8);
            Direction(ref random, out double c, out double s);
            double height = HandWarp.Between(ref random, 16, 60);
            for (int i = 0; i < turns; i++)
            {
                double along = (i / (double)(turns - 1) - 0.5) * 100, across = (i % 2 == 0 ? height : -height) * HandWarp.Between(ref random, 0.6, 1.2);
                Add(50 + along * c - across * s, 50 + along * s + across * c, sharp);
            }
            Lift();
        }

        // Round and round: towards the middle (a spiral), or on a circle whose centre wanders (loops).
        void Turns(ref RandomStream random, double inwards)
        {
            const int PerTurn = 7;
            int length = (int)(PerTurn * HandWarp.Between(ref random, 2.5, 6));
            Direction(ref random, out double x, out double y);
            Turn(0.434 * (random.NextInt(2) * 2 - 1) * HandWarp.Between(ref random, 0.9, 1.2), out double c, out double s); // about a seventh of a turn
            double driftX = (1 - inwards) * HandWarp.Between(ref random, -80, 80), driftY = (1 - inwards) * HandWarp.Between(ref random, -80, 80);
            double flat = HandWarp.Between(ref random, 0.5, 1);
            for (int i = 0; i < length; i++)
            {
                double way = i / (double)(length - 1), radius = 48 * (1 - 0.9 * inwards * way) * HandWarp.Between(ref random, 0.85, 1.1);
                Add(50 + radius * x + driftX * (way - 0.5), 50 + flat * radius * y + driftY * (way - 0.5), false);
                double turned = x * c - y * s;
                y = x * s + y * c;
                x = turned;
            }
            Lift();
        }

        // Strokes across each other: two directions, some parallels of each.
        void Crossing(ref RandomStream random)
        {
            Direction(ref random, out double c, out double s);
            int across = 1 + random.NextInt(4), along = 2 + random.NextInt(3);
            Parallels(ref random, c, s, along);
            Turn(HandWarp.Between(ref random, 0.6, 1.6), out double cc, out double ss);
            Parallels(ref random, c * cc - s * ss, c * ss + s * cc, across);
        }

        void Parallels(ref RandomStream random, double c, double s, int number)
        {
            for (int i = 0; i < number; i++)
            {
                double off = number == 1 ? 0 : (i / (double)(number - 1) - 0.5) * 80, half = HandWarp.Between(ref random, 35, 55);
                for (int end = -1; end <= 1; end++) Add(50 + end * half * c - off * s, 50 + end * half * s + off * c, false);
                Lift();
            }
        }

        void Several(ref RandomStream random)
        {
            int number = 3 + random.NextInt(5);
            for (int i = 0; i < number; i++)
            {
                int length = 2 + random.NextInt(4);
                for (int k = 0; k < length; k++) Add(Anywhere(ref random), Anywhere(ref random), random.NextInt(4) == 0);
                Lift();
            }
        }

        void Dots(ref RandomStream random)
        {
            int number = 2 + random.NextInt(8);
            Breadth = HandWarp.Between(ref random, 1, 2.5);
            Shakiness = 0.05;
            for (int i = 0; i < number; i++) Dot(ref random, Anywhere(ref random), Anywhere(ref random), 3);
        }

        // One touch: scaled up as any drawing is, it is a blob.
        void Tap(ref RandomStream random)
        {
            Breadth = HandWarp.Between(ref random, 3.5, 7);
            Shakiness = 0.05;
            Dot(ref random, 50, 50, 40);
        }

        void Dot(ref RandomStream random, double x, double y, double smear)
        {
            Add(x, y, false);
            Add(x + smear * HandWarp.Between(ref random, -1, 1), y + smear * HandWarp.Between(ref random, -1, 1), false);
            Lift();
        }

        // Filled by hand: lines so close that they run together.
        void Patch(ref RandomStream random)
        {
            Direction(ref random, out double c, out double s);
            double height = HandWarp.Between(ref random, 20, 50), narrow = HandWarp.Between(ref random, 0, 0.9);
            int turns = 12 + random.NextInt(20);
            Breadth = HandWarp.Between(ref random, 0.8, 1.8);
            for (int i = 0; i < turns; i++)
            {
                double way = i / (double)(turns - 1), along = (way - 0.5) * 90, across = (i % 2 == 0 ? height : -height) * (1 - narrow * way);
                Add(50 + along * c - across * s, 50 + along * s + across * c, true);
            }
            Lift();
        }

        static double Anywhere(ref RandomStream random) => HandWarp.Between(ref random, 0, 100);

        // Any direction: a quarter turn at most, then turned on by quarters.
        static void Direction(ref RandomStream random, out double c, out double s)
        {
            Turn(HandWarp.Between(ref random, 0, 1), out c, out s);
            for (int quarter = random.NextInt(4); quarter > 0; quarter--)
            {
                double turned = -s;
                s = c;
                c = turned;
            }
        }

        // Cosine and sine of the angle whose half has the tangent t.
        static void Turn(double t, out double c, out double s)
        {
            c = (1 - t * t) / (1 + t * t);
            s = 2 * t / (1 + t * t);
        }

        void Add(double x, double y, bool corner)
        {
            points[2 * count] = x;
            points[2 * count + 1] = y;
            corners[count++] = corner;
        }

        void Lift() => ends[strokes++] = count;
    }
}
