using CsCheck;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>A predictor answers as the network in evaluation mode does, whatever the network: shapes, layers, zeros, batches and threads are drawn.</summary>
public sealed class PredictorProperties
{
    static readonly Func<ILayer>[] Activations = [() => new Elu(), () => new LeakyRelu(0.05f), () => new Relu(), () => new Tanh(), () => new Selu(), () => new Logistic(), () => new ParametricRelu()];

    static readonly double[] Zeros = [0, 0.3, 0.8, 0.95, 0.99];

    sealed record Architecture(int Inputs, int[] Widths, int[] Kinds, double Zeros, double Blank, int Count, int Workers, uint Seed);

    static readonly Gen<Architecture> Architectures = Gen.Select(
        Gen.Int[1, 300], Gen.Int[1, 140].Array[0, 4], Gen.Int[0, Activations.Length - 1].Array[4], Gen.Int[0, Zeros.Length - 1].Select(i => Zeros[i]), Gen.Bool.Select(mostlyBlank => mostlyBlank ? 0.8 : 0), Gen.Int[1, 40], Gen.Int[1, 3], Gen.UInt)
        .Select((inputs, widths, kinds, zeros, blank, count, workers, seed) => new Architecture(inputs, widths, kinds, zeros, blank, count, workers, seed));

    [Test]
    public void ItAnswersAsTheEvaluationProgramDoes() => Architectures.Sample(architecture =>
    {
        Network network = Build(architecture);
        float[] x = Examples(architecture);
        var expected = new float[architecture.Count * network.Outputs];
        Evaluate(network, x, architecture.Count, expected);
        using var predictor = new Predictor(new Model(network, new MeanSquaredError(), null), architecture.Workers);
        float[] together = new float[expected.Length], alone = new float[network.Outputs];
        predictor.Predict(x, together);
        float largest = MathF.Max(1, expected.Max(MathF.Abs));
        for (int i = 0; i < expected.Length; i++)
            if (!(MathF.Abs(together[i] - expected[i]) <= 1e-5f * largest)) throw new AssertionException($"output {i} of the batch is {together[i]}, not {expected[i]}: {architecture}");
        predictor.Predict(x.AsSpan(0, architecture.Inputs), alone);
        for (int i = 0; i < alone.Length; i++)
            if (!(MathF.Abs(alone[i] - expected[i]) <= 1e-5f * largest)) throw new AssertionException($"output {i} alone is {alone[i]}, not {expected[i]}: {architecture}");
    }, iter: 300, threads: 1);

    [TestCase("digits-0-9.graft")]
    [TestCase("digits-0-9-small.graft")]
    public void ItAnswersTenThousandImagesAsTheEvaluationProgramDoes(string name)
    {
        Model model = ModelFile.Load(Repository.Full("Models/" + name));
        Dataset images = MnistFiles.AreIn(Environment.GetEnvironmentVariable("GRAFT_DATA")) ? new MnistFiles(Environment.GetEnvironmentVariable("GRAFT_DATA")).Test() : SyntheticDigits.Create(10_000, 7);
        float[] x = [.. images.Bytes.Select(pixel => model.InputScale * pixel)], expected = new float[images.Count * 10], logits = new float[expected.Length];
        Evaluate(model.Network, x, images.Count, expected);
        using var predictor = new Predictor(new Model(model.Network, model.Loss, model.Classes, model.InputScale), 2);
        predictor.Logits(images.Bytes, logits);
        for (int image = 0; image < images.Count; image++)
        {
            Span<float> z = expected.AsSpan(10 * image, 10), y = logits.AsSpan(10 * image, 10), alone = new float[10];
            predictor.Logits(images.Bytes.AsSpan(784 * image, 784), alone);
            Assert.That(Difference(z, y), Is.LessThan(1e-5), $"image {image} in a batch");
            Assert.That(Difference(z, alone), Is.LessThan(1e-5), $"image {image} alone");
        }
    }

    // Of the probabilities.
    static float Difference(ReadOnlySpan<float> z, ReadOnlySpan<float> y)
    {
        float[] p = Softmax(z), q = Softmax(y);
        return p.Zip(q, (a, b) => MathF.Abs(a - b)).Max();
    }

    static float[] Softmax(ReadOnlySpan<float> z)
    {
        float[] values = z.ToArray();
        float highest = values.Max();
        float[] e = [.. values.Select(value => MathF.Exp(value - highest))];
        float sum = e.Sum();
        return [.. e.Select(value => value / sum)];
    }

    static Network Build(Architecture architecture)
    {
        var layers = new List<ILayer>();
        for (int i = 0; i < architecture.Widths.Length; i++)
        {
            var row = new ILayer[] { new Dense(architecture.Widths[i]), new BatchNormalization(), Activations[architecture.Kinds[i]](), new Dropout(0.1f) };
            if ((architecture.Seed >> i) % 3 == 0) layers.Add(new Residual(row));
            else layers.AddRange(row);
        }
        layers.Add(new Dense(3));
        var network = new Network(new Shape(architecture.Inputs), [.. layers]);
        network.Initialize(architecture.Seed);
        if (architecture.Zeros > 0) Pruning.ZeroSmallest(network, architecture.Zeros);
        return network;
    }

    static float[] Examples(Architecture architecture)
    {
        var random = new Random((int)(architecture.Seed & int.MaxValue));
        return [.. Enumerable.Range(0, architecture.Count * architecture.Inputs).Select(_ => random.NextDouble() < architecture.Blank ? 0 : (float)random.NextDouble() * 2 - 1)];
    }

    // Evaluation mode on the managed backend, ops not rewritten at all.
    static void Evaluate(Network network, float[] x, int count, float[] answers)
    {
        using var backend = new ManagedBackend(1);
        using var residency = new Residency(backend);
        var g = new Graph(Mode.Evaluation, count, network.Input);
        Value y = network.Record(g, g.Input);
        View input = backend.Allocate(g.Input.Shape, ElementType.Float32);
        using var launches = new LaunchList(g, residency, new Dictionary<Value, View> { [g.Input] = input }, y);
        backend.Upload(x, input);
        launches.Enqueue(default);
        backend.Download(launches.Buffers[y], answers);
        input.Buffer.Dispose();
    }
}
