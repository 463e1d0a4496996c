using Graft.Benchmarks.Onnx;
using Graft.Benchmarks.Timing;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>What the benchmark hands to ONNX Runtime is the network that Graft answers with.</summary>
public sealed class OnnxRuntimeSideTests
{
    static readonly Dataset Digits = SyntheticDigits.Create(70, 5);
    static readonly ILayer[] Activations = [new LeakyRelu(), new Elu(), new Relu(), new Tanh(), new Logistic()];

    [Test]
    public void AnswersAsThePredictorDoes([ValueSource(nameof(Activations))] ILayer activation, [Values(1, 32)] int batch, [Values(1, 2)] int threads)
    {
        Model model = Trained(activation);
        var images = new TestImages(Digits, batch);
        using var graft = new GraftSide(model, images, batch, threads);
        using var peer = new OnnxRuntimeSide(model, images, batch, threads);
        Assert.That(peer.Calls, Is.EqualTo(Digits.Count / batch));
        Assert.That(Agreement.LargestDifference(graft, peer), Is.LessThanOrEqualTo(1e-5f));
        Assert.That(peer.Answers.Take(10).Sum(), Is.EqualTo(1).Within(1e-5), "probabilities");
    }

    [Test]
    public void ZerosStayInTheDenseTensors()
    {
        Model model = Trained(new LeakyRelu());
        Pruning.ZeroSmallest(model.Network, 0.95);
        var images = new TestImages(Digits, 1);
        using var graft = new GraftSide(model, images, 1, 1);
        using var peer = new OnnxRuntimeSide(model, images, 1, 1);
        Assert.That(Agreement.LargestDifference(graft, peer), Is.LessThanOrEqualTo(1e-5f));
    }

    [Test]
    public void BytesAreAnsweredLikeFloats()
    {
        Model model = Trained(new LeakyRelu());
        var images = new TestImages(Digits, 1);
        using var floats = new GraftSide(model, images, 1, 1);
        using var bytes = new GraftBytesSide(model, images, 1, 1);
        Assert.That(Agreement.LargestDifference(floats, bytes), Is.LessThanOrEqualTo(1e-5f));
    }

    [Test]
    public void AnotherNetworkIsFoundOut()
    {
        var images = new TestImages(Digits, 1);
        using var graft = new GraftSide(Trained(new LeakyRelu()), images, 1, 1);
        using var peer = new OnnxRuntimeSide(Trained(new Elu()), images, 1, 1);
        Assert.That(() => Agreement.Check([graft, peer]), Throws.Exception.With.Message.Contains("cannot be compared"));
    }

    [Test]
    public void ALayerWithoutAnOperatorIsNamed()
    {
        var network = new Network(Digits.ExampleShape, new Dense(20), new BatchNormalization(), new Dense(10));
        var model = new Model(network, new SoftmaxCrossEntropy(), Digits.Classes, Digits.Scale);
        Assert.That(() => OnnxFile.Of(model, 1), Throws.Exception.With.Message.Contains("BatchNormalization"));
    }

    // A few steps, so that the biases are not zero and the answers are sure of themselves.
    static Model Trained(ILayer activation)
    {
        ILayer[] layers = [new Dense(30), activation, new Dense(20), (ILayer)Activator.CreateInstance(activation.GetType(), true)!, new Dense(10)];
        var network = new Network(Digits.ExampleShape, layers);
        using var backend = new ManagedBackend(1);
        using var run = new TrainingRun(network, Digits, null!, new TrainingSettings { MaxEpochs = 5 }, backend);
        run.Run();
        return run.Model;
    }
}
