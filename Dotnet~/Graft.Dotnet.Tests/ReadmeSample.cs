using Graft.OpenCL;

namespace Graft.Dotnet.Tests;

/// <summary>The README's first C#, to the letter: <see cref="ReadmeTests"/> compares the two and runs this one.</summary>
static class ReadmeSample
{
    public static (string label, float probability) Run()
    {
        // README begins
        Dataset digits = SyntheticDigits.Create(6000, seed: 1), unseen = SyntheticDigits.Create(1000, seed: 2);
        using IBackend device = DeviceSelection.Fastest(OpenClPlatform.Devices()).Open();   // plain C# where there is no OpenCL
        var network = new Network(new Shape(28, 28), new Dense(100), new Elu(), new Dense(100), new Elu(), new Dense(10));
        var settings = new TrainingSettings { Optimizer = new Adam(0.001f), BatchSize = 50, MaxEpochs = 10, Patience = 5 };

        using var run = new TrainingRun(network, digits, unseen, settings, device);
        run.Run();
        ModelFile.Save(run.Model, "digits.graft");

        using var predictor = new Predictor(ModelFile.Load("digits.graft"));
        Recognition seen = predictor.Recognise(unseen.Bytes.AsSpan(0, 28 * 28));
        Console.WriteLine($"A {seen.Label}, with probability {seen.Probability:0.000}; it is a {unseen.Classes[unseen.Labels[0]]}.");
        // README ends
        return (seen.Label, seen.Probability);
    }
}
