using System.Diagnostics;

namespace Graft.Benchmarks.Training;

/// <summary>Times answers of the plain reference network as a game gets them, from a <see cref="Predictor"/>, on every core where there is a batch.</summary>
sealed class AnswerTiming(Dataset images)
{
    public static readonly int[] Batches = [1, 32, 1000];
    static readonly TimeSpan Round = TimeSpan.FromMilliseconds(300);

    public IEnumerable<AnswerFigures> Measure()
    {
        Network network = StepCase.All[0].Build(images.ExampleShape, images.Classes.Count);
        using var predictor = new Predictor(new Model(network, new SoftmaxCrossEntropy(), images.Classes, images.Scale), 0);
        foreach (int batch in Batches.Where(batch => batch <= images.Count)) yield return Measure(predictor, batch);
    }

    AnswerFigures Measure(Predictor predictor, int batch)
    {
        ReadOnlySpan<float> inputs = images.Floats.AsSpan(0, batch * images.ExampleShape.Count);
        var outputs = new float[batch * images.Classes.Count];
        var times = new List<double>();
        // Half of it warms up: .NET's better versions of the loops come in the meantime.
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < 2 * Round)
        {
            long begun = Stopwatch.GetTimestamp();
            predictor.Predict(inputs, outputs);
            if (clock.Elapsed >= Round) times.Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
        }
        return new AnswerFigures(batch, StepFigures.Median(times));
    }
}
