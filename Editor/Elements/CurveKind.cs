using System;
using System.Globalization;

namespace Graft.Editing
{
    /// <summary>Which figure of an epoch a chart shows, and how.</summary>
    sealed class CurveKind
    {
        /// <summary>From zero, so that a small loss looks small.</summary>
        public static readonly CurveKind Loss = new CurveKind("Loss", point => point.TrainingLoss, point => point.ValidationLoss,
            (least, most) => ChartScale.Around(Math.Min(0, least), most, 5), value => value.ToString("0.0000", CultureInfo.InvariantCulture));

        /// <summary>In percent, to a hundred.</summary>
        public static readonly CurveKind Accuracy = new CurveKind("Accuracy, %", point => 100 * point.TrainingAccuracy, point => 100 * point.ValidationAccuracy,
            (least, _) => ChartScale.Around(least, 100, 5), value => value.ToString("0.0", CultureInfo.InvariantCulture));

        CurveKind(string title, Func<CurvePoint, double> training, Func<CurvePoint, double> validation, Func<double, double, ChartScale> scale, Func<double, string> text)
        {
            Title = title;
            Training = training;
            Validation = validation;
            Scale = scale;
            Text = text;
        }

        public string Title { get; }
        public Func<CurvePoint, double> Training { get; }
        public Func<CurvePoint, double> Validation { get; }

        /// <summary>The axis for values between these two.</summary>
        public Func<double, double, ChartScale> Scale { get; }

        public Func<double, string> Text { get; }
    }
}
