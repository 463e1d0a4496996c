using System;
using System.Globalization;

namespace Graft
{
    /// <summary>
    /// One way of writing a digit or a letter, or a scribble: strokes of control points in a box of 100 x 100, y downwards, with how often it is met.
    /// </summary>
    sealed class StrokeSkeleton
    {
        /// <summary>Share among the ways of writing the same; any positive unit.</summary>
        public readonly double Weight;

        /// <summary>Control points, x and y in turn, all strokes in one row.</summary>
        public readonly double[] Points;

        /// <summary>Per point: the pen turns sharply here instead of running smoothly through.</summary>
        public readonly bool[] Corners;

        /// <summary>Per stroke: one past its last point.</summary>
        public readonly int[] Ends;

        /// <summary>Strokes made by a program. Takes the arrays over.</summary>
        public StrokeSkeleton(double[] points, bool[] corners, int[] ends)
        {
            Weight = 1;
            Points = points;
            Corners = corners;
            Ends = ends;
        }

        /// <param name="weight">How often it is met.</param>
        /// <param name="strokes">Points "x,y", a corner "x,y!", strokes parted by "/".</param>
        public StrokeSkeleton(double weight, string strokes)
        {
            Weight = weight;
            string[] parts = strokes.Split('/');
            Ends = new int[parts.Length];
            string[] words = strokes.Split(new[] { ' ', '/' }, StringSplitOptions.RemoveEmptyEntries);
            Points = new double[words.Length * 2];
            Corners = new bool[words.Length];
            for (int i = 0; i < words.Length; i++)
            {
                Corners[i] = words[i].EndsWith("!", StringComparison.Ordinal);
                string[] numbers = words[i].TrimEnd('!').Split(',');
                Points[2 * i] = int.Parse(numbers[0], CultureInfo.InvariantCulture);
                Points[2 * i + 1] = int.Parse(numbers[1], CultureInfo.InvariantCulture);
            }
            int end = 0;
            for (int i = 0; i < parts.Length; i++)
                Ends[i] = end += parts[i].Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries).Length;
        }
    }
}
