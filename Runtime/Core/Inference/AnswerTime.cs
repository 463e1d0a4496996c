using System;
using System.Diagnostics;

namespace Graft
{
    /// <summary>How long a model takes to answer on this machine: one example after the other, on the calling thread.</summary>
    public static class AnswerTime
    {
        const int Rounds = 5, Examples = 200;

        // Some runtimes compile what runs often once more, after a tenth of a second.
        const double LeastSeconds = 0.2;

        /// <summary>The median of the examples, in the quickest of some rounds: microseconds. Takes a fifth of a second or more.</summary>
        /// <param name="model">Any model.</param>
        /// <param name="examples">Of the model's input, at least one; how many zeros they have decides how much is computed.</param>
        /// <exception cref="ShapeException">The examples are not of the model's input.</exception>
        public static double Microseconds(Model model, Dataset examples)
        {
            using var predictor = new Predictor(model);
            var answer = new float[model.Network.Outputs];
            var times = new double[examples.Count];
            int each = examples.ExampleShape.Count;
            double best = double.PositiveInfinity;
            var clock = Stopwatch.StartNew();
            for (int round = 0; round < Rounds || clock.Elapsed.TotalSeconds < LeastSeconds; round++)
            {
                for (int i = 0; i < times.Length; i++)
                {
                    long start = Stopwatch.GetTimestamp();
                    if (examples.Bytes != null) predictor.Predict(new ReadOnlySpan<byte>(examples.Bytes, i * each, each), answer);
                    else predictor.Predict(new ReadOnlySpan<float>(examples.Floats, i * each, each), answer);
                    times[i] = 1e6 * (Stopwatch.GetTimestamp() - start) / Stopwatch.Frequency;
                }
                Array.Sort(times);
                best = Math.Min(best, times[times.Length / 2]);
            }
            return best;
        }

        /// <summary>
        /// Examples to measure by where there are no others: drawn digits for a model of images as large as MNIST's, else random numbers of 0 to 1.
        /// </summary>
        /// <param name="model">Any model.</param>
        public static Dataset Usual(Model model)
        {
            int inputs = model.Network.Input.Count;
            if (inputs == DigitCentring.PixelCount) return SyntheticDigits.Create(Examples, 1);
            var random = new RandomStream(1, 0);
            var features = new float[Examples * inputs];
            for (int i = 0; i < features.Length; i++) features[i] = random.NextFloat();
            return Dataset.OfTargets(features, model.Network.Input, new float[Examples], 1);
        }
    }
}
