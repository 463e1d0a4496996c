using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Graft
{
    /// <summary>Where a plot of a dimension has its ticks, and what stands there.</summary>
    public static class DimensionTicks
    {
        const int Most = 9;

        /// <summary>Each value, where there are few; else five places from one end to the other. Positions are 0 to 1.</summary>
        public static IReadOnlyList<(double Position, string Text)> Of(Dimension dimension)
        {
            IEnumerable<double> positions = dimension is ChoiceDimension choice ? choice.Values.Select(choice.Position)
                : IsDiscrete(dimension) && dimension is IntegerDimension integer ? Enumerable.Range(0, integer.Steps + 1).Select(step => step / (double)integer.Steps)
                : new[] { 0, 0.25, 0.5, 0.75, 1 };
            return positions.Select(position => (position, Text(dimension.At(position)))).ToArray();
        }

        /// <summary>Whether it has so few values that each has a tick.</summary>
        public static bool IsDiscrete(Dimension dimension) => dimension is ChoiceDimension || dimension is IntegerDimension integer && integer.Steps < Most;

        /// <summary>A value in a few characters.</summary>
        public static string Text(TrialValue value)
        {
            if (!value.IsNumber) return value.Text;
            string text = value.Number.ToString("G2", CultureInfo.InvariantCulture);
            return text.Contains("E") ? value.Number.ToString("G3", CultureInfo.InvariantCulture) : text;
        }
    }
}
