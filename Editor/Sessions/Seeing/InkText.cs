using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>Strokes as text, a line each, so that a drawing outlives a reload.</summary>
    static class InkText
    {
        public static IReadOnlyList<string> Write(InkCanvas drawing)
        {
            var lines = new List<string>();
            for (int stroke = 0, first = 0; stroke < drawing.StrokeCount; first = drawing.EndOf(stroke++))
                lines.Add(string.Join(" ", Enumerable.Range(first, drawing.EndOf(stroke) - first).Select(drawing.Point).Select(at => $"{Number(at.x)} {Number(at.y)}")));
            return lines;
        }

        /// <summary>Draws what was written; what is no number is left out.</summary>
        public static void Read(IReadOnlyList<string> lines, InkCanvas to)
        {
            to.Clear();
            foreach (string line in lines)
            {
                double[] numbers = line.Split(' ').Select(each => double.TryParse(each, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN).ToArray();
                for (int i = 0; i + 1 < numbers.Length; i += 2)
                    if (!to.IsDrawing) to.Begin(numbers[i], numbers[i + 1]);
                    else to.MoveTo(numbers[i], numbers[i + 1]);
                to.End();
            }
        }

        static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
    }
}
