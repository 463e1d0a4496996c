using System;

namespace Graft
{
    /// <summary>
    /// Which strokes of a drawing speak for a class: each stroke is left out in turn, the others staying where they are, and what the score loses is what the
    /// stroke spoke for (Zeiler, Fergus 2014, who grey out a square in its place). In the unit of the scores, s = sum of w_j z_j: evidence of a stroke =
    /// s(drawing) - s(drawing without it). A call costs an answer per stroke and one more, and allocates nothing. For one thread at a time.
    /// </summary>
    public sealed class StrokeOcclusion
    {
        readonly Predictor predictor;
        readonly byte[] image = new byte[DigitCentring.PixelCount];
        readonly float[] scores;

        /// <param name="predictor">What answers; it stays its owner's.</param>
        /// <exception cref="ShapeException">It does not take images of 28x28 pixels.</exception>
        public StrokeOcclusion(Predictor predictor)
        {
            if (predictor.Model.Network.Input.Count != DigitCentring.PixelCount)
                throw new ShapeException($"Drawings are images of 28x28 pixels, and the network takes {predictor.Model.Network.Input}.");
            this.predictor = predictor;
            scores = new float[predictor.Model.Network.Outputs];
        }

        /// <summary>What each stroke speaks for.</summary>
        /// <param name="drawing">Its strokes.</param>
        /// <param name="weights">w, one per class: see <see cref="Contrast"/>.</param>
        /// <param name="evidence">Gets one float per stroke: above zero for the class, below against it.</param>
        /// <exception cref="ShapeException">A length does not fit.</exception>
        public void Evidence(InkCanvas drawing, ReadOnlySpan<float> weights, Span<float> evidence)
        {
            if (weights.Length != scores.Length) throw new ShapeException($"There are {scores.Length} outputs to weigh, not {weights.Length}.");
            if (evidence.Length != drawing.StrokeCount) throw new ShapeException($"The drawing has {drawing.StrokeCount} strokes, and there is room for {evidence.Length}.");
            drawing.Render(image);
            float whole = Score(weights);
            for (int stroke = 0; stroke < evidence.Length; stroke++)
            {
                drawing.RenderWithout(stroke, image);
                evidence[stroke] = whole - Score(weights);
            }
        }

        float Score(ReadOnlySpan<float> weights)
        {
            predictor.Logits(image, scores);
            float sum = 0;
            for (int j = 0; j < scores.Length; j++) sum += weights[j] * scores[j];
            return sum;
        }
    }
}
