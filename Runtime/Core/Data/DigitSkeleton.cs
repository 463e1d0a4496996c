using System;
using System.Globalization;

namespace Graft
{
    /// <summary>One way of writing a digit: strokes of control points in a box of 100 x 100, y downwards, with how often it is met.</summary>
    sealed class DigitSkeleton
    {
        /// <summary>Share among the ways of writing this digit; any positive unit.</summary>
        public readonly double Weight;

        /// <summary>Control points, x and y in turn, all strokes in one row.</summary>
        public readonly double[] Points;

        /// <summary>Per point: the pen turns sharply here instead of running smoothly through.</summary>
        public readonly bool[] Corners;

        /// <summary>Per stroke: one past its last point.</summary>
        public readonly int[] Ends;

        /// <param name="weight">How often it is met.</param>
        /// <param name="strokes">Points "x,y", a corner "x,y!", strokes parted by "/".</param>
        public DigitSkeleton(double weight, string strokes)
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
