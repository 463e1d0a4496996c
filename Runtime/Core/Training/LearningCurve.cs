using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Graft
{
    /// <summary>A learning curve as text.</summary>
    public static class LearningCurve
    {
        /// <summary>A header line and a line per epoch; empty fields where there is no figure.</summary>
        public static string ToCsv(IReadOnlyList<CurvePoint> curve)
        {
            var text = new StringBuilder("epoch,training_loss,training_accuracy,validation_loss,validation_accuracy,seconds\n");
            foreach (CurvePoint point in curve)
                text.Append(point.Epoch.ToString(CultureInfo.InvariantCulture)).Append(',')
                    .Append(Field(point.TrainingLoss)).Append(',').Append(Field(point.TrainingAccuracy)).Append(',')
                    .Append(Field(point.ValidationLoss)).Append(',').Append(Field(point.ValidationAccuracy)).Append(',')
                    .Append(Field(point.Seconds)).Append('\n');
            return text.ToString();
        }

        static string Field(double value) => double.IsNaN(value) ? "" : value.ToString("G9", CultureInfo.InvariantCulture);
    }
}
