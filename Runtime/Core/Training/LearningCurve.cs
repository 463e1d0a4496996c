using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Graft
{
    /// <summary>A learning curve as text.</summary>
    public static class LearningCurve
    {
        const string Header = "epoch,training_loss,training_accuracy,validation_loss,validation_accuracy,seconds\n";

        /// <summary>
        /// Comma-separated: a header line and a line per epoch; nine digits, a point before decimals on every machine, empty fields where there is no figure.
        /// </summary>
        public static string ToCsv(IReadOnlyList<CurvePoint> curve)
        {
            var text = new StringBuilder(Header);
            foreach (CurvePoint point in curve)
                text.Append(point.Epoch.ToString(CultureInfo.InvariantCulture)).Append(',')
                    .Append(Field(point.TrainingLoss)).Append(',').Append(Field(point.TrainingAccuracy)).Append(',')
                    .Append(Field(point.ValidationLoss)).Append(',').Append(Field(point.ValidationAccuracy)).Append(',')
                    .Append(Field(point.Seconds)).Append('\n');
            return text.ToString();
        }

        /// <summary>Reads what <see cref="ToCsv"/> wrote.</summary>
        /// <exception cref="FormatException">The text is something else; the message names the line.</exception>
        public static IReadOnlyList<CurvePoint> FromCsv(string text)
        {
            string[] lines = text.Split('\n');
            if (lines[0].TrimEnd('\r') + "\n" != Header) throw new FormatException($"Its first line is not '{Header.TrimEnd()}', so it is no learning curve.");
            var curve = new List<CurvePoint>();
            for (int i = 1; i < lines.Length; i++)
            {
                if (lines[i].Length == 0) continue;
                string[] fields = lines[i].TrimEnd('\r').Split(',');
                if (fields.Length != 6 || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out int epoch)) throw Wrong(i, lines[i]);
                double At(int field) => fields[field].Length == 0 ? double.NaN
                    : double.TryParse(fields[field], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw Wrong(i, lines[i]);
                curve.Add(new CurvePoint(epoch, At(1), At(2), At(3), At(4), At(5)));
            }
            return curve;
        }

        static FormatException Wrong(int line, string text) => new FormatException($"Line {line + 1}, '{text.TrimEnd()}', is not an epoch and five numbers.");

        static string Field(double value) => double.IsNaN(value) ? "" : value.ToString("G9", CultureInfo.InvariantCulture);
    }
}
