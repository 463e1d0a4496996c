using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>A model of the curve with all that is shown of it, so that another can be chosen at once.</summary>
    sealed class CompressChoice
    {
        const int Together = 64;

        CompressChoice(CompressionPoint point, IReadOnlyList<WeightGrid> weights, double microseconds, IReadOnlyList<int> answers)
        {
            Point = point;
            Weights = weights;
            Microseconds = microseconds;
            Answers = answers;
        }

        public CompressionPoint Point { get; }

        /// <summary>Its matrices of weights, from input to output.</summary>
        public IReadOnlyList<WeightGrid> Weights { get; }

        /// <summary>How long it takes to answer on this machine.</summary>
        public double Microseconds { get; }

        /// <summary>The class that it says each validation image is; null where these are not at hand.</summary>
        public IReadOnlyList<int> Answers { get; }

        /// <summary>Looks at a model; takes a fraction of a second.</summary>
        /// <param name="point">What was measured of it before.</param>
        /// <param name="validation">Images of its classes; null where they are not at hand.</param>
        public static CompressChoice Of(CompressionPoint point, Dataset validation)
        {
            Model model = ModelFile.Read(point.File);
            return new CompressChoice(point, WeightGrid.Of(model.Network), AnswerTime.Microseconds(model, AnswerTime.Usual(model)), validation == null ? null : Answer(model, validation));
        }

        static int[] Answer(Model model, Dataset images)
        {
            int outputs = model.Network.Outputs, each = images.ExampleShape.Count;
            var answers = new int[images.Count];
            var logits = new float[Together * outputs];
            var best = new int[1];
            using var predictor = new Predictor(model);
            for (int first = 0; first < images.Count; first += Together)
            {
                int count = System.Math.Min(Together, images.Count - first);
                predictor.Logits(new System.ReadOnlySpan<byte>(images.Bytes, first * each, count * each), new System.Span<float>(logits, 0, count * outputs));
                for (int i = 0; i < count; i++)
                {
                    Predictor.Top(new System.ReadOnlySpan<float>(logits, i * outputs, outputs), best);
                    answers[first + i] = best[0];
                }
            }
            return answers;
        }
    }
}
