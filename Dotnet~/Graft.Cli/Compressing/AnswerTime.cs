using System.Diagnostics;

namespace Graft.Cli.Compressing;

/// <summary>How long a model takes to answer: one image after the other on one thread.</summary>
static class AnswerTime
{
    const int Rounds = 5;

    /// <summary>The median of the images, in the quickest of a few rounds: microseconds.</summary>
    public static double Microseconds(Model model, Dataset images)
    {
        using var predictor = new Predictor(model);
        var answer = new float[model.Network.Outputs];
        var times = new double[images.Count];
        int each = images.ExampleShape.Count;
        double best = double.PositiveInfinity;
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < times.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                if (images.Bytes != null) predictor.Predict(images.Bytes.AsSpan(i * each, each), answer);
                else predictor.Predict(images.Floats.AsSpan(i * each, each), answer);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
            Array.Sort(times);
            best = Math.Min(best, times[times.Length / 2]);
        }
        return best;
    }
}
