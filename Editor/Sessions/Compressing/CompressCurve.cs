using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>Accuracy against size, each point with its model: told by the thread that compresses, shown by another, never changed.</summary>
    sealed class CompressCurve
    {
        // What a designer gives away for a small file without being asked.
        const double UsualLoss = 0.005;

        /// <param name="subject">What was compressed.</param>
        /// <param name="settings">How, as text.</param>
        /// <param name="data">What was learned from, for people.</param>
        /// <param name="validation">The images that accuracy was measured on; null where they are not at hand.</param>
        /// <param name="original">The model as it was.</param>
        /// <param name="points">The others.</param>
        public CompressCurve(OpenedModel subject, string settings, string data, Dataset validation, CompressChoice original, IEnumerable<CompressChoice> points)
        {
            Subject = subject;
            Settings = settings;
            Data = data;
            Validation = validation;
            Original = original;
            Points = points.OrderBy(each => each.Point.Bytes).ToArray();
        }

        public OpenedModel Subject { get; }
        public string Settings { get; }
        public string Data { get; }
        public Dataset Validation { get; }
        public CompressChoice Original { get; }

        /// <summary>From the smallest file to the largest.</summary>
        public IReadOnlyList<CompressChoice> Points { get; }

        /// <summary>What is chosen where nobody chose: the smallest that is at most half a point less right than the original; else the one most often right.</summary>
        public CompressChoice Usual =>
            Points.FirstOrDefault(each => each.Point.Accuracy >= Original.Point.Accuracy - UsualLoss) ?? Points.OrderByDescending(each => each.Point.Accuracy).FirstOrDefault();

        /// <summary>The same with one more point.</summary>
        public CompressCurve With(CompressChoice point) => new CompressCurve(Subject, Settings, Data, Validation, Original, Points.Append(point));

        /// <summary>The same with one point in the place of another.</summary>
        public CompressCurve With(CompressChoice point, CompressChoice inPlaceOf) => new CompressCurve(Subject, Settings, Data, Validation, Original, Points.Select(each => each == inPlaceOf ? point : each));

        /// <summary>The validation images of which the original and a point of the curve say different things.</summary>
        public IReadOnlyList<CompressDifference> Differences(CompressChoice point)
        {
            var found = new List<CompressDifference>();
            if (Validation == null || Original.Answers == null || point.Answers == null) return found;
            int each = Validation.ExampleShape.Count;
            for (int i = 0; i < Validation.Count; i++)
                if (Original.Answers[i] != point.Answers[i])
                    found.Add(new CompressDifference(new ReadOnlyMemory<byte>(Validation.Bytes, i * each, each), Validation.Classes[Validation.Labels[i]], Validation.Classes[Original.Answers[i]], Validation.Classes[point.Answers[i]]));
            return found;
        }
    }
}
