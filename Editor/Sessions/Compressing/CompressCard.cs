using System;
using System.Globalization;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>The card of a model that was made small: what it came of and what it came to, as the inspector reads it.</summary>
    static class CompressCard
    {
        /// <param name="name">The new model's file.</param>
        /// <param name="curve">Where it was chosen.</param>
        /// <param name="chosen">The point.</param>
        public static string Of(string name, CompressCurve curve, CompressChoice chosen)
        {
            CompressionPoint before = curve.Original.Point, after = chosen.Point;
            Model model = curve.Subject.Model;
            string images = curve.Validation == null ? "its validation images" : $"{Count(curve.Validation.Count)} validation images";
            string made = ModelFile.Read(after.File).Metadata.TryGetValue("compression", out string text) ? text : "";
            return string.Join("\n",
                $"# {Cell(name)}", "",
                $"`{Cell(curve.Subject.Title)}` made small: {Percent(after.Zeros)} of its weights are zero, and its file is {Times(before.Bytes, after.Bytes)} smaller.", "",
                "| | |",
                "|---|---|",
                $"| network | {model.Network.Input} to {model.Network.Outputs}, {Count(model.Network.ParameterCount)} parameters in the original |",
                $"| accuracy | {Percent(after.Accuracy)} of {images}; the original {Percent(before.Accuracy)} |",
                $"| size | {Count(after.Bytes)} bytes; the original {Count(before.Bytes)} |",
                $"| time | {Micro(chosen.Microseconds)} µs an answer on the machine that made it; the original {Micro(curve.Original.Microseconds)} µs |",
                $"| data | {Cell(curve.Data)}, classes {Cell(string.Join(" ", model.Classes))} |",
                $"| recipe | {Cell(made)} |",
                "");
        }

        // Within a table.
        static string Cell(string text) => string.Join(" ", text.Split(new[] { '|', '\n', '\r' }, StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()));
        static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
        static string Percent(double share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture) + " %";
        static string Times(long before, long after) => ((double)before / after).ToString("0.0", CultureInfo.InvariantCulture) + " times";
        static string Micro(double microseconds) => microseconds.ToString("0.0", CultureInfo.InvariantCulture);
    }
}
